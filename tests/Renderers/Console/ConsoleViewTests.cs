namespace Weft.Renderers.Tests.Console;

/// <summary>The rows that each option gives, without header and notes.</summary>
public sealed class ConsoleViewTests
{
    private static Capture Library { get; } = new CaptureBuilder()
        .Thread(
            "Main",
            """
            10 App.Main
              20 Json.Parse
                40 Json.Read
                  80 Json.Token
                    160 App.Convert
              320 App.Print
            """)
        .Build();

    private static Capture InParserGroup { get; } = Library with
    {
        Methods = [
            .. Library.Methods.Select(
                static method => method.Type == "Shop.Json" ? method with { Group = "Parser" } : method)],
    };

    [Fact]
    public void Flat_is_methods_by_self_time() => AssertRows(
        """
         self  total
        0.380  0.380  Tax.Rate  src/Tax.cs:15
        0.160  0.168  Receipt.Print  src/Receipt.cs:19
        0.150  0.150  Basket.Sum  src/Basket.cs:16
        0.120  0.657  Checkout.Total  src/Checkout.cs:14
        0.070  0.070  [outside]
        0.040  0.040  Json.Parse  src/Json.cs:12
        0.040  0.040  [gc]
        0.020  0.845  Program.Run  src/Program.cs:13
        0.020         [5 folded]
        """,
        Samples.OneThread,
        new ConsoleOptions { View = ConsoleView.Flat });

    [Fact]
    public void Callers_are_methods_by_self_time_above_who_called_them() => AssertRows(
        """
         self
        0.380  Tax.Rate  src/Tax.cs:15
        0.380  └─ Checkout.Total  src/Checkout.cs:14
        0.380     └─ Program.Run  src/Program.cs:13
        0.380        └─ Program.Main  src/Program.cs:10
        0.160  Receipt.Print  src/Receipt.cs:19
        0.160  └─ Program.Run  src/Program.cs:13
        0.160     └─ Program.Main  src/Program.cs:10
        0.150  Basket.Sum  src/Basket.cs:16
        0.150  └─ Checkout.Total  src/Checkout.cs:14
        0.150     └─ Program.Run  src/Program.cs:13
        0.150        └─ Program.Main  src/Program.cs:10
        0.120  Checkout.Total  src/Checkout.cs:14
        0.120  └─ Program.Run  src/Program.cs:13
        0.120     └─ Program.Main  src/Program.cs:10
        """,
        Samples.OneThread,
        new ConsoleOptions { View = ConsoleView.Callers, Threshold = 0.1 });

    [Fact]
    public void Shares_are_of_the_time_of_all_threads() => AssertRows(
        """
        total %  self %  cpu %
           44.4           37.0  Main
           37.0    14.8   37.0  ├─ Program.Main  src/Program.cs:10
           22.2    22.2   22.2  │  └─ Checkout.Total  src/Checkout.cs:11
            7.4                 └─ [outside]
           44.4           29.6  Printer
           29.6    29.6   29.6  ├─ Receipt.Print  src/Receipt.cs:12
           14.8                 └─ [unattributed]
           11.1           11.1  Thread pool
           11.1    11.1   11.1  └─ Checkout.Total  src/Checkout.cs:11
                                [idle] 5.010 s: pool threads without work; WEFT_SHOW=idle counts it
        """,
        Samples.ManyThreads,
        new ConsoleOptions { Percent = true, ByThread = true, Columns = ConsoleColumns.Usual | ConsoleColumns.Cpu });

    [Fact]
    public void Shares_of_waits_are_of_all_waits() => AssertRows(
        """
        total %  self %  wait %
           50.0    40.0   100.0  App.Main  src/App.cs:10
           10.0    10.0    75.0  ├─ App.Load  src/App.cs:11
                           25.0  └─ App.Save  src/App.cs:12
           50.0                  [outside]
        """,
        new CaptureBuilder().Thread("Main", "200 App.Main\n  50 App.Load", outside: 250)
        .Waits("0 App.Main\n  3000 App.Load\n  1000 App.Save").Build(),
        new ConsoleOptions { Percent = true });

    [Fact]
    public void Without_the_column_self_time_has_rows() => AssertRows(
        """
        total
        0.890  Program.Main  src/Program.cs:10
        0.845  └─ Program.Run  src/Program.cs:13
        0.657     ├─ Checkout.Total  src/Checkout.cs:14
        0.380     │  ├─ Tax.Rate  src/Tax.cs:15
        0.150     │  ├─ Basket.Sum  src/Basket.cs:16
        0.120     │  └─ [self]
        0.168     └─ Receipt.Print  src/Receipt.cs:19
        """,
        Samples.OneThread,
        new ConsoleOptions { Columns = ConsoleColumns.Total, Threshold = 0.1 });

    [Fact]
    public void Without_columns_there_are_names() => AssertRows(
        """
        Program.Main  src/Program.cs:10
        └─ Program.Run  src/Program.cs:13
           └─ Checkout.Total  src/Checkout.cs:14
              └─ Tax.Rate  src/Tax.cs:15
        """,
        Samples.OneThread,
        new ConsoleOptions { Columns = ConsoleColumns.None, Threshold = 0.3 });

    [Fact]
    public void Hidden_frames_are_one_row() => AssertRows(
        """
        total   self
        0.630  0.010  App.Main  src/App.cs:10
        0.320  0.320  ├─ App.Print  src/App.cs:15
        0.300  0.020  └─ Json.Parse  src/Json.cs:11
        0.280  0.120     └─ [2 hidden] Shop
        0.160  0.160        └─ App.Convert  src/App.cs:14
        """,
        Library,
        new ConsoleOptions { Hide = ["Shop.Json"] });

    [Fact]
    public void Hidden_frames_are_one_row_among_methods() => AssertRows(
        """
         self  total
        0.320  0.320  App.Print  src/App.cs:15
        0.160  0.160  App.Convert  src/App.cs:14
        0.120  0.280  [2 hidden] Shop
        0.020  0.300  Json.Parse  src/Json.cs:11
        0.010  0.630  App.Main  src/App.cs:10
        """,
        Library,
        new ConsoleOptions { Hide = ["**.Json"], View = ConsoleView.Flat });

    [Fact]
    public void A_group_that_an_attribute_names_is_folded_without_being_asked_for() => AssertRows(
        """
        total   self
        0.630  0.010  App.Main  src/App.cs:10
        0.320  0.320  ├─ App.Print  src/App.cs:15
        0.300  0.020  └─ Json.Parse  src/Json.cs:11
        0.280  0.120     └─ [2 hidden] Parser
        0.160  0.160        └─ App.Convert  src/App.cs:14
        """,
        InParserGroup,
        new ConsoleOptions());

    [Fact]
    public void Groups_can_be_left_open() => AssertRows(
        """
        total   self
        0.630  0.010  App.Main  src/App.cs:10
        0.320  0.320  ├─ App.Print  src/App.cs:15
        0.300  0.020  └─ Json.Parse  src/Json.cs:11
        0.280  0.040     └─ Json.Read  src/Json.cs:12
        0.240  0.080        └─ Json.Token  src/Json.cs:13
        0.160  0.160           └─ App.Convert  src/App.cs:14
        """,
        InParserGroup,
        new ConsoleOptions { OpenGroups = true });

    [Fact]
    public void A_narrow_terminal_shortens_names_in_their_middle_and_figures_never() => AssertRows(
        """
        total   self
        0.890         Program.Main
        0.845  0.020  ├─ Program.Run
        0.657  0.120  │  ├─ Checkout.Total
        0.380  0.380  │  │  ├─ Tax.Rate
        0.150  0.150  │  │  └─ Basket.Sum
        0.168  0.160  │  └─ Receipt.Print
        0.045  0.005  └─ Program.Load
        0.040  0.040     └─ Json.Parse
        0.070         [outside]
        0.040         [gc]
        """,
        Samples.OneThread,
        new ConsoleOptions { Width = 36 });

    [Fact]
    public void A_long_name_keeps_its_beginning_and_its_end() => AssertRows(
        """
        total   self
        0.500  0.500  Store.LoadA…rsOfTheYear
        """,
        new CaptureBuilder().Thread("Main", "500 Store.LoadAllOrdersOfTheCustomersOfTheYear").Build(),
        new ConsoleOptions { Width = 37 });

    [Fact]
    public void A_short_report_is_the_rows_alone() => Assert.Equal(
        """
        Shop --orders 10: 1.000 s, 1000 samples
        total   self
        1.000  0.100  App.Handle  src/App.cs:12
        0.600  0.600  ├─ App.Save  src/App.cs:14
        0.300  0.300  └─ App.Load  src/App.cs:13
        """.ReplaceLineEndings(),
        Render(
            new CaptureBuilder().Thread("Main",
                "0 Program.Main\n  0 Server.Run\n    100 App.Handle\n      300 App.Load\n      600 App.Save").Build(),
            new ConsoleOptions { Short = true }).TrimEnd());

    [Fact]
    public void A_pattern_that_can_match_no_name_is_refused()
        => Assert.Throws<ArgumentException>(static () => new ConsoleRenderer(new ConsoleOptions { Hide = ["a b"] }));

    private static void AssertRows(string expected, Capture capture, ConsoleOptions options)
    {
        var report = Render(capture, options);
        var rows = report.Split(Environment.NewLine + Environment.NewLine)[2];
        Assert.Equal(expected.ReplaceLineEndings(), rows);
    }

    private static string Render(Capture capture, ConsoleOptions options)
    {
        using var writer = new StringWriter();
        new ConsoleRenderer(options).Render(capture, writer);
        return writer.ToString();
    }
}
