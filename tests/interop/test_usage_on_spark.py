"""The same counts on Spark, where it is installed: ``pip install pyspark``, and Java 17 or later.

Nothing that a desk or a partnership needs brings Spark along, so it is not there in every test run.
"""

import random
import shutil
from collections.abc import Iterator
from typing import Any

import pytest
from usage_servers import Q3, added_there, counted_here, counted_there

from cse_assess.usage.at_scale import backend
from cse_assess.usage.events import Event

pytestmark = [
    pytest.mark.interop,
    pytest.mark.filterwarnings("ignore::DeprecationWarning"),
    pytest.mark.filterwarnings("ignore::FutureWarning"),
]


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    sql = pytest.importorskip("pyspark.sql", reason="Spark is missing: pip install pyspark")
    if shutil.which("java") is None:
        pytest.skip("Java is missing: Spark needs it")
    import ibis  # noqa: PLC0415

    told = sql.SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    session = told.config("spark.sql.shuffle.partitions", "2").getOrCreate()
    yield ibis.pyspark.connect(session)
    session.stop()


def test_a_ledger_counts_the_same_on_spark(spark: Any) -> None:
    chance = random.Random(1)  # noqa: S311 - the same every time
    kinds = ["assessment-started", "assessment-scored", "referral-sealed", "review-signed"]
    events = [
        Event(
            kind=chance.choice(kinds),
            day=Q3.start.replace(day=chance.randint(1, 28)),
            form="cse-risk",
            form_version="1.0.0",
            case=chance.choice(["", "a", "b", f"c{place}"]),
            child=chance.choice(["", f"k{place // 2}"]),
            level=chance.choice(["serious", "emerging", ""]),
            age_band=chance.choice(["10-12", "13-15"]),
            items=tuple(chance.sample(["V01", "M02", "S01"], 2)),
            days=chance.choice([None, 1, 4, 9]),
            review_by=chance.choice([None, Q3.end]),
        )
        for place in range(60)
    ]
    assert counted_there(spark, events) == counted_here(events)


def test_returns_add_up_to_the_same_on_spark(spark: Any) -> None:
    assert added_there(spark) == added_there(backend.duckdb())
