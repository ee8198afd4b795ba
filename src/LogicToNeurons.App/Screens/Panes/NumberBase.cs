namespace LogicToNeurons.App.Screens.Panes;

/// <summary>How values are written.</summary>
internal enum NumberBase
{
    /// <summary>Decimal with a sign.</summary>
    Decimal,

    /// <summary>Hexadecimal, all digits.</summary>
    Hexadecimal,

    /// <summary>Binary, all digits.</summary>
    Binary,

    /// <summary>Decimal without a sign.</summary>
    Unsigned,
}
