#!/usr/bin/env bash
# Make the macOS app and an installer package of the folder that bundle.py built.
#
#     installer/macos/make.sh build/installer
#
# Without further input both are unsigned, for a look on one's own Mac. To sign and notarise, say who
# signs; the secrets stay in the keychain and are never arguments:
#
#     SIGN_APP="Developer ID Application: ..."        an identity in the keychain
#     SIGN_PACKAGE="Developer ID Installer: ..."      another
#     NOTARY_PROFILE="..."                            made once with xcrun notarytool store-credentials
set -euo pipefail

out=$(cd "$1" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
version=$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' "$here/../../cse_assess/__init__.py")
app="$out/CSE Assess.app"
package="$out/CSE-Assess-$version.pkg"

[[ -d $app ]] || { echo "Build first, on a Mac: python make.py installer" >&2; exit 1; }

if [[ -n ${SIGN_APP:-} ]]; then
    # from the inside out: what is signed first is sealed by what is signed after it
    find "$app/Contents" -type f \( -name '*.dylib' -o -name '*.so' -o -perm -u+x \) -print0 |
        xargs -0 -n 20 codesign --force --options runtime --timestamp --sign "$SIGN_APP"
    codesign --force --options runtime --timestamp \
        --entitlements "$here/entitlements.plist" --sign "$SIGN_APP" "$app"
    codesign --verify --deep --strict "$app"
fi

productbuild --component "$app" /Applications ${SIGN_PACKAGE:+--sign "$SIGN_PACKAGE"} "$package"

if [[ -n ${NOTARY_PROFILE:-} ]]; then
    xcrun notarytool submit "$package" --keychain-profile "$NOTARY_PROFILE" --wait
    xcrun stapler staple "$package"
fi
echo "Built $package."
