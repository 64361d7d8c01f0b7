//! Every message of the checks, as it is in English. A translation knows each by its name here, under
//! `checks.TextEmpty`, and the page of the studio by its turn.

use super::templates;

templates! {
    // Of any text, id or list.
    TextEmpty: "this text is empty: write it",
    TextMissing: "this text is missing: write it",
    TextLong: "this text is longer than {most} characters",
    DidYouMean: "did you mean `{name}`?",
    NotAnId: "`{id}` is not a valid id: use a-z, 0-9 and -, at most 64 characters",
    IdTaken: "`{id}` is taken by {place}",
    IdTwice: "`{id}` appears twice in this question",
    NotAnAddress: "`{address}` is not an address: it must start with https:// and name a host, without blanks",
    NotADate: "`{date}` is not a date: write a year, a month or a day as `2026`, `2026-07` or `2026-07-09`",
    NoEvidence: "there is no evidence with the id `{id}`",
    NoQuestion: "there is no question with the id `{id}`",
    NoAboutQuestion: "there is no about-you question `{id}`",
    NoOption: "`{question}` has no option `{option}`",
    NoOptionNamed: "name at least one option",

    // Of the quiz as a whole.
    NotALanguage: "`{tag}` is no language tag, and browsers refuse it: write such as en, de, pt-BR or zh-Hant",
    ShortTitleLong: "a home screen cuts what is longer than {most} characters",
    NoCoreQuestion: "no question has `deck = \"core\"`: write at least one",
    FirstBand: "the first band has to start at `from_percent = 0`",
    BandsRise: "bands have to rise, and end at 100 or below",
    NotShown: "nothing of this is shown: a quiz without paths ends in its score",
    WordsLong: "{count} words are long for this place: {most} or fewer fit",
    CharactersLong: "{count} characters are long for this place: {most} or fewer fit",

    // Of questions.
    NothingMatters: "say at least one thing that matters instead",
    NoTruth: "say what is true in one sentence",
    FewEvidence: "a fact needs at least two pieces of evidence",
    NoEvidenceOfTruth: "name the evidence that says so",
    EvidenceElsewhere: "`{id}` is not among the evidence of this question: add it there",
    PictureInWords: "say in words what the picture shows: not everyone sees it",
    CheckedOnNoDay: "say on which day it was checked",
    SourceYounger: "a source cannot be younger than the day it was checked",
    KindCount: "`{id}` has {count} choices with `kind = \"{kind}\"`: it needs exactly one",
    KindMissing: "the other choices have a `kind`: give this one its own, or leave all of them out",
    KindAndRight: "only the choice with `kind = \"key\"` is right: leave out `right` or the kinds",
    ChoiceCount: "`{id}` has {count} choices: {fewest} are the fewest, {most} the most",
    NoneRight: "`{id}` has no choice with `right = true`: mark at least one",
    AllRight: "each choice of `{id}` is right: at least one has to be wrong",

    // Of how far the form of the choices tells which one is right. Tenths stand apart, so that a language has
    // its own sign before them.
    Guessable: "anyone who takes {choice} is right {right}.{right-tenths} times of {count}, and \
                {chance}.{chance-tenths} by chance: word some choices otherwise",

    // Of questions about the visitor, paths, plans and what they rest on.
    ManyAboutYou: "nine questions about the visitor are the most that fit one page",
    FewOptions: "offer at least two options",
    NoWeeklyHours: "a plan needs at least one hour a week",
    WeightRange: "a weight is a whole number from -100 to 100, not 0",
    WeightTwice: "this answer has a weight above already",
    NoSteps: "the plan of `{id}` has no steps",
    StepTwice: "`{id}` appears twice in this plan",
    StepHours: "a step takes from 1 to 500 hours",
    NoResource: "there is no resource with the id `{id}`",
    NoFreeResource: "name at least one resource that is free",
    Unreachable: "no answers lead to `{id}`: another path always fits better",
    WorthUnfounded: "say what this rests on",
    LastVerdict: "the last verdict, and only that one, has to hold for everyone",
    NoPath: "there is no path with the id `{id}`",
    LastRule: "the last rule, and only that one, has to hold for everyone",

    // Of the guide.
    TopicNamedAsBlock: "a block that is not in this topic has the name `{id}`",
    ChipOfNothing: "it names the first of `evidence`, and there is none",
    NoBlock: "the guide has no block with the id `{id}`",
    BlockElsewhere: "`{id}` is in the topic `{topic}` already",
    NoTopicNorBlock: "the guide has no topic and no block with the id `{id}`",
    NoFinding: "say how far it holds: at least one finding",
    BlockWithoutTable: "a block of `tables` needs a table: `[guide.tables.table]`",
    RowCells: "this row has {cells} cells, but there are {columns} columns",
    BarCount: "{bars} bars for {rows} rows",
    BarUnits: "`per_unit` is 1 or more, and `most` a multiple of it",
    BarRange: "a bar goes from a lower to a higher number, up to {most}",

    // Of Markdown.
    LinkNotHttps: "the link to `{address}` has to start with https://",
    NumberedList: "numbered lists are not supported: start each line with `-`, or write `{number}\\.` for a number",
    Unsupported: "{form} is not supported, and its signs would be lost: write `\\` before the first of them to \
                  show them",
    PictureInText: "a picture cannot stand in a text: name its file in `image`, or link to it",

    // Of pictures.
    PictureName: "`{file}` is no name from the folder of the quiz on: use a-z, A-Z, 0-9, `-`, `_`, `.` and `/`",
    PictureSvg: "an SVG can hold scripts and load from other sites: save the picture as PNG or WebP",
    PictureKind: "`{file}` is no PNG, JPEG or WebP: save the picture as one of these",
    PictureMissing: "there is no file `{file}` in the folder of the quiz",
    PictureDamaged: "`{file}` is damaged, or of another kind than its name says: save the picture again",
    PictureLarge: "`{file}` has {size} KB, and {most} KB are the most: make it smaller, or save it as WebP",
    PictureWide: "`{file}` is {width} by {height} pixels, and {most} are the most: make it smaller",
    PictureExif: "`{file}` has data of the camera in it, which may turn the picture and may tell where it was \
                  taken: save it without (“metadata”, “Exif” or “location” in the program that exports it)",

    // Of the form of the files.
    PartTwice: "`{key}` is in {file} already",
    NotAPart: "`{key}` is not a part of a quiz: use one of {parts}",
    PartMissing: "no file of this quiz has `{key}`: add it",
    NotAList: "`{key}` is a list: write each entry as [[{key}]]",
    DateNotQuoted: "a date is a text here: write \"{date}\", in quotes",

    // The same as the reader of TOML says it: what it has said is looked for in these.
    FieldMissing: "missing field `{key}`",
    FieldUnknown: "unknown field `{key}`, expected one of {keys}",
    FieldOfTwo: "unknown field `{key}`, expected `{one}` or `{other}`",
    ValueUnknown: "unknown variant `{value}`, expected one of {values}",
    ValueOfTwo: "unknown variant `{value}`, expected `{one}` or `{other}`",
    TypeWrong: "invalid type: {found}, expected {wanted}",
    ValueWrong: "invalid value: {found}, expected {wanted}",

    // What may be a value of another message: a strategy, a form of Markdown, what the reader of TOML found and
    // wanted.
    Longest: "the longest choice",
    Shortest: "the shortest choice",
    MostWords: "the choice with most words",
    FewestWords: "the choice with fewest words",
    MostCommas: "the choice with most commas",
    LongestWord: "the choice with the longest word",
    WithNumber: "the choice with a number",
    DeniesMost: "the choice that denies most",
    DeniesLeast: "the choice that denies least",
    NoAbsolutes: "the choice without absolute words",
    NoReason: "the choice without a reason",
    Hedges: "the choice that hedges",
    Checks: "the choice that checks, asks or tests",
    WithAnd: "the choice with “and”",
    FormQuote: "a block quote (a line that begins with `>`)",
    FormHeading: "a heading (`#` before a line, or `---` or `===` below one)",
    FormRule: "a rule (a line of `---`, `***` or `___`)",
    FormCode: "a block of code (lines between {fence} and {fence})",
    FormDefinition: "the definition of a link (a line like `[1]: …`)",
    FoundWhole: "integer `{value}`",
    FoundFraction: "floating point `{value}`",
    FoundFlag: "boolean `{value}`",
    FoundText: "string {value}",
    FoundList: "sequence",
    FoundTable: "map",
    WantedText: "a string",
    WantedFlag: "a boolean",
    WantedList: "a sequence",
    WantedTable: "a map",
}
