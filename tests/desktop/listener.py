"""What a screen reader would hear and find, as lines of JSON.

Run by the system's own Python, which alone has the bindings of AT-SPI; knows nothing of the app.
Each line in asks for something and has an ``id``; each line out answers one, or is something that
happened: the keyboard went elsewhere, or something was announced.
"""

import json
import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402 - its version is chosen first

HEARD = {
    "object:state-changed:focused": "focus",
    "object:announcement": "announcement",
    "window:activate": "activate",
}
last: dict[str, Atspi.Accessible] = {}
STATES = {
    "focusable": Atspi.StateType.FOCUSABLE,
    "focused": Atspi.StateType.FOCUSED,
    "checked": Atspi.StateType.CHECKED,
    "checkable": Atspi.StateType.CHECKABLE,
    "enabled": Atspi.StateType.ENABLED,
    "showing": Atspi.StateType.SHOWING,
    "editable": Atspi.StateType.EDITABLE,
    "multi-line": Atspi.StateType.MULTI_LINE,
    "selected": Atspi.StateType.SELECTED,
}


def main() -> None:
    """Listen and answer until the line in is closed."""
    Atspi.init()
    Atspi.set_timeout(4000, 15000)
    listener = Atspi.EventListener.new(heard)
    for kind in HEARD:
        listener.register(kind)
    loop = GLib.MainLoop()
    GLib.io_add_watch(
        0, GLib.PRIORITY_DEFAULT, GLib.IOCondition.IN | GLib.IOCondition.HUP, asked, loop
    )
    tell({"ready": True})
    loop.run()


def tell(line: dict) -> None:
    sys.stdout.write(json.dumps(line) + "\n")
    sys.stdout.flush()


def heard(event: Atspi.Event) -> None:
    """Pass on what happened, with what it happened to."""
    try:
        kind = next((told for name, told in HEARD.items() if event.type.startswith(name)), None)
        if kind == "focus" and not event.detail1:
            return
        if kind == "announcement":
            tell({"event": kind, "said": str(event.any_data), "how": event.detail1})
        elif kind is not None:
            tell({"event": kind, "node": described_patiently(event.source)})
            if kind == "focus":
                last["focus"] = event.source
    except GLib.Error:
        return  # it is gone already; what came instead is told next


def described_patiently(node: Atspi.Accessible) -> dict:
    """One thing with what it is in; asked once more where what is around it just went."""
    try:
        return described(node, around=True)
    except GLib.Error:
        node.clear_cache()
        return described(node, around=True)


def asked(_source: int, _condition: GLib.IOCondition, loop: GLib.MainLoop) -> bool:
    line = sys.stdin.readline()
    if not line:
        loop.quit()
        return False
    wanted = json.loads(line)
    try:
        answer = ANSWERS[wanted["ask"]](wanted)
    except GLib.Error:
        answer = None
    tell({"id": wanted["id"], "answer": answer})
    return True


def application(pid: int) -> Atspi.Accessible | None:
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        app = desktop.get_child_at_index(index)
        if app is not None and app.get_process_id() == pid:
            return app
    return None


def still_there(_wanted: dict) -> bool:
    """Whether the keyboard is still where the last event had it."""
    node = last.get("focus")
    if node is None:
        return False
    states = node.get_state_set()
    return states.contains(Atspi.StateType.FOCUSED) and states.contains(Atspi.StateType.SHOWING)


def tree(wanted: dict) -> list[dict] | None:
    """Everything that the app shows, depth first, each with how deep it is."""
    app = application(wanted["pid"])
    if app is None:
        return None
    app.clear_cache()
    found: list[dict] = []
    walk(app, 0, found)
    return found


def walk(node: Atspi.Accessible, depth: int, found: list[dict]) -> None:
    try:
        if depth:
            told = described(node)
            if depth > 1 and "showing" not in told["states"]:
                return
            found.append(told | {"depth": depth})
        for index in range(node.get_child_count()):
            child = node.get_child_at_index(index)
            if child is not None:
                walk(child, depth + 1, found)
    except GLib.Error:
        return


def described(node: Atspi.Accessible, *, around: bool = False) -> dict:
    """One thing as a screen reader has it."""
    states = node.get_state_set()
    role = node.get_role_name()
    told = {
        "id": node.path,
        "role": role,
        "name": node.get_name() or "",
        "description": node.get_description() or "",
        "states": [name for name, state in STATES.items() if states.contains(state)],
    }
    component = node.get_component_iface()
    if component is not None:
        box = component.get_extents(Atspi.CoordType.SCREEN)
        told["box"] = [box.x, box.y, box.width, box.height]
    text = node.get_text_iface() if "editable" in told["states"] else None
    if text is not None:
        told["text"] = Atspi.Text.get_text(text, 0, Atspi.Text.get_character_count(text))
    if around:
        told["around"] = around_of(node)
    return told


def around_of(node: Atspi.Accessible) -> list[str]:
    """The names of what it is in, nearest first."""
    names = []
    while (node := node.get_parent()) is not None and node.get_role() != Atspi.Role.APPLICATION:
        if name := node.get_name():
            names.append(name)
    return names


ANSWERS = {"tree": tree, "still-there": still_there}

if __name__ == "__main__":
    main()
