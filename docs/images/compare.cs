#:project ../../src/Renderers/Weft.Renderers.csproj
#:property PublishAot=false
// Writes the page that compares two captures: compare.cs BEFORE.json AFTER.json PAGE.html.
using Weft;
using Weft.Renderers;

using var page = new StreamWriter(args[2]);
HtmlRenderer.Default.RenderComparison(Capture.Load(args[0]), Capture.Load(args[1]), page);
