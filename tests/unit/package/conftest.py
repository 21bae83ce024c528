import datetime as dt

import pytest

from cse_assess.package.keyring import Keyring

TODAY = dt.date(2026, 11, 23)


@pytest.fixture(scope="session")
def hub() -> Keyring:
    return Keyring.generate("front-door", "Southend hub", phone="01632 960 200", today=TODAY)


@pytest.fixture(scope="session")
def other_hub() -> Keyring:
    return Keyring.generate("front-door", "Thurrock hub", phone="01632 960 300", today=TODAY)


@pytest.fixture(scope="session")
def sender() -> Keyring:
    return Keyring.generate("agency", "Practice High School", phone="01632 960 101", today=TODAY)


@pytest.fixture(scope="session")
def stranger() -> Keyring:
    return Keyring.generate("agency", "Practice High School", phone="01632 960 999", today=TODAY)
