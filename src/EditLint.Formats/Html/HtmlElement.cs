namespace EditLint.Formats.Html;

/// <summary>The elements whose meaning the reader knows; all others are <see cref="Unknown"/> and read as inline.</summary>
internal enum HtmlElement
{
    Unknown,
    A, Address, Area, Article, Aside, Audio,
    B, Base, Blockquote, Body, Br, Button,
    Canvas, Caption, Center, Code, Col, Colgroup,
    Datalist, Dd, Del, Details, Dialog, Dir, Div, Dl, Dt,
    Em, Embed,
    Fieldset, Figcaption, Figure, Footer, Form,
    H1, H2, H3, H4, H5, H6, Head, Header, Hgroup, Hr, Html,
    I, Iframe, Img, Input,
    Kbd, Legend, Li, Link, Main, Math, Menu, Meta,
    Nav, Noembed, Noframes, Noscript,
    Object, Ol, Optgroup, Option, P, Param, Pre, Q,
    S, Samp, Script, Search, Section, Select, Source, Strike, Strong, Style, Summary, Svg,
    Table, Tbody, Td, Template, Textarea, Tfoot, Th, Thead, Title, Tr, Track, Tt,
    Ul, Var, Video, Wbr,
}
