#!/usr/bin/env bash
# Takes the pictures of README and docs from real runs of samples/Templates and samples/Orders. Needs chromium, aha (terminal colours to HTML) and ImageMagick.
# With an argument it takes only the page's, not the console's.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

dotnet build -c Release samples/Templates -p:EnableWeft=true -v quiet -nologo
dotnet build -c Release samples/Orders -p:EnableWeft=true -v quiet -nologo
templates=samples/Templates/bin/Release/net10.0/Templates
orders=samples/Orders/bin/Release/net10.0/Orders

# picture NAME PAGE FRAGMENT SIZE [dark]: eight bits a pixel are enough for a page, and a third of the size.
picture() {
    chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --no-first-run --disable-background-networking --user-data-dir="$work/browser" \
        ${5:+--blink-settings=preferredColorScheme=0} --virtual-time-budget=3000 --window-size="$4" --screenshot="$work/$1.png" "file://$work/$2.html$3" > /dev/null 2>&1
    convert "$work/$1.png" -strip -dither None -colors 160 "png8:docs/images/$1.png"
}

if [ $# -eq 0 ]; then
    script -qec "stty cols 124; $templates --count 4000" /dev/null | sed 's/\x1b[[?][0-9;]*[hl=]//g; s/\x1b=//g' > "$work/console.txt"
    aha --black --title Weft < "$work/console.txt" | sed 's|<pre>|<pre style="font: 13px/1.35 DejaVu Sans Mono, monospace; margin: 14px">|' > "$work/console.html"
    chromium --headless --no-sandbox --disable-gpu --hide-scrollbars --user-data-dir="$work/browser" --window-size=1080,1400 --screenshot="$work/console.png" "file://$work/console.html" > /dev/null 2>&1
    convert "$work/console.png" -trim -bordercolor black -border 12 -strip docs/images/console.png
fi

WEFT_RECORDER=timeline WEFT_OUTPUT="$work/templates.html" "$templates" --count 4000
WEFT_RECORDER=timeline WEFT_OUTPUT="$work/orders.html" "$orders"
WEFT_OUTPUT="$work/before.json" "$templates" --count 1500 article catalogue
WEFT_COMPARE="$work/before.json" WEFT_OUTPUT="$work/compare.html" "$templates" --count 4000

dotnet build -c Release samples/Templates -p:EnableWeft=true -p:WeftEmbedSource=true -v quiet -nologo
WEFT_OUTPUT="$work/source.html" "$templates" --count 4000

picture page templates "#view=tree&row=6" 1240,760
picture flame templates "#view=flame&row=8" 1240,620
picture search templates "#view=flame&find=resolve" 1240,620 dark
picture timeline templates "#view=timeline&range=300000000-420000000&row=6" 1240,620
picture async orders "#view=timeline" 1240,800
picture methods templates "#view=methods&row=6" 1240,620
picture source source "#view=tree&row=6" 1240,760
picture compare compare "" 1240,620
picture about templates "#view=about" 1240,760
