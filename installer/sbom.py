"""The bill of materials of a bundle, as CycloneDX; the same bytes for the same bundle."""

import datetime as dt
import hashlib
import uuid
from collections.abc import Iterable
from pathlib import Path

from cyclonedx.contrib.license.factories import LicenseFactory
from cyclonedx.model import HashAlgorithm, HashType
from cyclonedx.model.bom import Bom
from cyclonedx.model.bom_ref import BomRef
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.contact import OrganizationalEntity
from cyclonedx.model.dependency import Dependency
from cyclonedx.output.json import JsonV1Dot6
from cyclonedx.schema import SchemaVersion
from cyclonedx.validation.json import JsonStrictValidator
from packageurl import PackageURL
from parts import APP, Shipped

_LICENCES = LicenseFactory()


class NotSoundError(Exception):
    """A bill of materials that its own schema refuses."""


def bill(parts: Iterable[Shipped], made: dt.datetime, libraries: Iterable[Path] = ()) -> str:
    """The bill of materials, checked against its schema.

    Args:
        parts: What is inside; the app among it.
        made: The time that stands in it.
        libraries: Compiled files in the bundle, each listed with its hash.

    Raises:
        NotSoundError: It does not fit CycloneDX 1.6.
    """
    parts = list(parts)
    components = {one.purl: _component(one) for one in parts}
    app = next(components.pop(one.purl) for one in parts if one.part.name == APP)
    bom = Bom(serial_number=_serial(components), components=components.values())
    bom.metadata.timestamp = made
    bom.metadata.component = app
    bom.metadata.tools.tools.clear()
    bom.components.update(_file(path) for path in libraries)
    bom.dependencies = _dependencies(parts)
    text = str(JsonV1Dot6(bom).output_as_string(indent=1))
    fault = JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)
    if fault is not None:
        raise NotSoundError(str(fault))
    return text + "\n"


def _component(one: Shipped) -> Component:
    part = one.part
    own = part.name == APP
    licence = [_LICENCES.make_from_string(part.licence)] if _is_named(part.licence) else []
    return Component(
        type=ComponentType.APPLICATION if own else ComponentType.LIBRARY,
        name=part.name,
        version=part.version or None,
        bom_ref=one.purl,
        purl=PackageURL.from_string(one.purl),
        licenses=licence,
        supplier=OrganizationalEntity(name="The cse-assess authors") if own else None,
    )


def _is_named(licence: str) -> bool:
    return bool(licence) and licence != "See its words"


def _file(path: Path) -> Component:
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return Component(
        type=ComponentType.FILE,
        name=path.name,
        bom_ref=f"file:{path.name}:{digest[:16]}",
        hashes=[HashType(alg=HashAlgorithm.SHA_256, content=digest)],
    )


def _dependencies(parts: Iterable[Shipped]) -> list[Dependency]:
    made = {one.purl: Dependency(_ref(one.purl)) for one in parts}
    for one in parts:
        made[one.purl].dependencies.update(Dependency(_ref(other)) for other in one.needs)
    return list(made.values())


def _ref(purl: str) -> BomRef:
    return BomRef(purl)


def _serial(purls: Iterable[str]) -> uuid.UUID:
    return uuid.uuid5(uuid.NAMESPACE_URL, "\n".join(sorted(purls)))
