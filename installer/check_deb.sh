#!/usr/bin/env bash
# Install the Debian package on a clean Debian, use it as a nurse would, and take it off again.
#
#     installer/check_deb.sh build/installer/cse-assess_0.1.0_amd64.deb [bookworm]
#
# It needs root and the packages mmdebstrap, lintian, xvfb and x11-utils. The app runs as a user
# without rights and with no network at all.
set -euo pipefail

package=$(realpath "$1")
suite=${2:-bookworm}
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
root=$work/root
screen_id=

finish() {
    if [[ -n $screen_id ]]; then kill "$screen_id" 2>/dev/null || true; fi
    rm -rf --one-file-system "$work"
}
trap finish EXIT

say() { printf '%s %s\n' "$(date +%T)" "$*"; }
fail() { echo "FAILED: $*" >&2; exit 1; }

# in the clean root, with its own mounts, which are gone when the command ends
inside() {
    unshare --mount --pid --fork "${namespaces[@]}" bash -c '
        mount -t proc proc "$0/proc" && mount --bind /tmp/.X11-unix "$0/tmp/.X11-unix" &&
        exec chroot "$0" "$@"' "$root" "$@"
}
namespaces=()
as_nurse() {
    local namespaces=(--net)
    inside setpriv --reuid=1000 --regid=1000 --clear-groups --no-new-privs env -i \
        HOME=/home/nurse LANG=C.UTF-8 DISPLAY="${display:-}" PATH=/usr/bin:/bin \
        bash -c 'cd /home/nurse && exec "$@"' bash "$@"
}
left_behind() {
    find "$root" -xdev -name '*cse?assess*' -not -path "$root/home/*" \
        -not -path "$root/root/*" -not -path '*/var/log/*' -printf '/%P\n'
}

say "lintian"
lintian --allow-root --fail-on error,warning "$package"

say "a clean $suite"
mmdebstrap --quiet --variant=apt --skip=cleanup/apt/lists "$suite" "$root"
mkdir -p "$root/tmp/.X11-unix" "$root/home/nurse" /tmp/.X11-unix
chown 1000:1000 "$root/home/nurse"
cp "$package" "$root/root/cse-assess.deb"

say "install"
inside apt-get install --quiet=2 --yes --no-install-recommends \
    -o Dpkg::Use-Pty=0 -o APT::Sandbox::User=root /root/cse-assess.deb >"$work/apt.log" 2>&1 \
    || { cat "$work/apt.log"; fail "apt did not install it"; }
echo '[settings]' >"$root/etc/xdg/cse-assess/written-by-it.toml"

say "every library is found"
inside bash -c 'find /usr/lib/cse-assess -type f \( -name "*.so*" -o -perm -u+x \) -print0 |
    xargs -0 ldd 2>/dev/null | grep "not found" | sort -u' >"$work/missing" || true
[[ ! -s $work/missing ]] || fail "missing: $(cat "$work/missing")"

say "commands"
as_nurse cse-assess --version
as_nurse cse-assess form list | grep -q cse-risk || fail "no form"
as_nurse cse-assess demo --out demo >/dev/null
[[ -s $root/home/nurse/demo/opened/referral.pdf ]] || fail "the demo made no referral"
as_nurse cse-assess opener -o opener.html >/dev/null
"$(dirname "$package")/venv/bin/python" "$here/check_vault.py" "$root/home/nurse/cases"
chown -R 1000:1000 "$root/home/nurse"
for kind in xlsx ods pdf csv json; do
    as_nurse cse-assess usage export --period 2026-Q3 --vault cases --passphrase-file cases/passphrase \
        --publisher Clinic -o "counts.$kind" >/dev/null || fail "no $kind of the counts"
done
inside test -s /usr/share/man/man1/cse-assess.1.gz

say "no display: one sentence"
if as_nurse timeout 60 cse-assess 2>"$work/said" >/dev/null; then fail "opened without a display"; fi
sed 's/^/    /' "$work/said"
[[ $(wc -l <"$work/said") -eq 1 ]] || fail "not one sentence"

say "the window, under a title that says nothing"
exec {number}<> <(:)
Xvfb -displayfd 3 -screen 0 1400x900x24 -nolisten tcp -ac 3>"$work/display" 2>/dev/null &
screen_id=$!
for _ in $(seq 100); do [[ -s $work/display ]] && break; read -rt 0.1 <> <(:) || true; done
display=:$(cat "$work/display")
as_nurse timeout 60 cse-assess >"$work/window" 2>&1 &
window_id=$!
shown=
for _ in $(seq 200); do
    if xwininfo -display "$display" -root -tree 2>/dev/null | grep -q '"Notes"'; then
        shown=yes
        break
    fi
    read -rt 0.2 <> <(:) || true
done
[[ -n $shown ]] || { cat "$work/window"; fail "no window on the screen"; }
[[ -z ${PICTURE:-} ]] || xwd -display "$display" -root -silent >"$PICTURE"
kill "$window_id" 2>/dev/null || true
wait "$window_id" 2>/dev/null || true

say "remove"
inside apt-get purge --quiet=2 --yes -o Dpkg::Use-Pty=0 cse-assess >"$work/apt.log" 2>&1 \
    || { cat "$work/apt.log"; fail "apt did not remove it"; }
[[ -s $root/etc/xdg/cse-assess/written-by-it.toml ]] || fail "IT's own settings are gone"
[[ -d $root/home/nurse/demo ]] || fail "a user's own files are gone"
rm -r "$root/etc/xdg/cse-assess"
left=$(left_behind)
[[ -z $left ]] || fail "left behind: $left"
say "nothing is left behind but what IT and the nurse wrote"
