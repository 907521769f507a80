#!/usr/bin/env bash
# Takes the pictures of the README from a real run of samples/Templates. Needs chromium, aha (terminal colours to HTML) and ImageMagick.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

dotnet build -c Release samples/Templates -p:EnableWeft=true -v quiet -nologo
program=samples/Templates/bin/Release/net10.0/Templates
script -qec "stty cols 124; $program --count 4000" /dev/null | sed 's/\x1b[[?][0-9;]*[hl=]//g; s/\x1b=//g' > "$work/console.txt"
aha --black --title Weft < "$work/console.txt" | sed 's|<pre>|<pre style="font: 13px/1.35 DejaVu Sans Mono, monospace; margin: 14px">|' > "$work/console.html"
WEFT_OUTPUT="$work/page.html" "$program" --count 4000

picture() {
    chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --no-first-run --disable-background-networking --user-data-dir="$work/browser" \
        --window-size="$2" --screenshot="$work/$1.png" "file://$work/$1.html" > /dev/null 2>&1
    convert "$work/$1.png" -trim -bordercolor "$3" -border 12 -strip "docs/images/$1.png"
}

picture console 1080,1400 black
picture page 1180,760 white
