//! Every word of the pages, by the key it has in a language file.

macro_rules! words {
    (shown {$($shown:ident = $shown_key:literal $(($($shown_placeholder:ident),+))?;)*}
     sheet {$($sheet:ident = $sheet_key:literal $(($($sheet_placeholder:ident),+))?;)*}
     built {$($built:ident = $built_key:literal $(($($built_placeholder:ident),+))?;)*}) => {
        /// A piece of text on a page; see `content/language/en.toml` for what each says.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[allow(missing_docs, reason = "the key beside each in this file and its text in the language file say what it is")]
        pub enum Word { $($shown,)* $($sheet,)* $($built),* }

        impl Word {
            /// Every word: first those that the app shows, in the order of the island, then those
            /// of the share sheet, in the order of its file.
            pub const ALL: &'static [Self] =
                &[$(Self::$shown,)* $(Self::$sheet,)* $(Self::$built),*];

            /// How many the app shows.
            pub const SHOWN: usize = [$(Self::$shown),*].len();

            /// How many the share sheet shows besides. The others stand in pages made at build time.
            pub const ON_SHEET: usize = [$(Self::$sheet),*].len();

            /// Its dotted key in the language file.
            pub const fn key(self) -> &'static str {
                match self {
                    $(Self::$shown => $shown_key,)*
                    $(Self::$sheet => $sheet_key,)*
                    $(Self::$built => $built_key),*
                }
            }

            /// What stands in braces in its text.
            pub const fn placeholders(self) -> &'static [&'static str] {
                match self {
                    $(Self::$shown => &[$($(stringify!($shown_placeholder)),+)?],)*
                    $(Self::$sheet => &[$($(stringify!($sheet_placeholder)),+)?],)*
                    $(Self::$built => &[$($(stringify!($built_placeholder)),+)?]),*
                }
            }
        }
    };
}

words! {
    shown {
        Settings = "settings.title";
        ThemeLegend = "settings.theme";
        ThemeAuto = "settings.auto";
        ThemeLight = "settings.light";
        ThemeDark = "settings.dark";
        KeysLabel = "settings.keys";
        About = "page.about";
        Privacy = "privacy.link";
        NewTab = "page.new-tab";

        StorageBlocked = "notice.storage-blocked";
        StorageFailed = "notice.storage-failed";
        RecordUnreadable = "notice.record-unreadable";
        RecordDownload = "notice.record-download";
        RecordFromLater = "notice.record-from-later";
        LinkBroken = "notice.link-broken";
        LinkLater = "notice.link-later";
        LinkOtherQuiz = "notice.link-other-quiz";
        LinkFollowed = "notice.link-followed";
        LinkOtherRevision = "notice.link-other-revision";
        Offline = "notice.offline";
        RecordCleared = "notice.record-cleared";
        RecordNotCleared = "notice.record-not-cleared";
        QuizChanged = "notice.quiz-changed";
        BonusMissing = "notice.bonus-missing";
        FurtherMissing = "notice.further-missing";
        FurtherWaiting = "notice.further-waiting";
        FurtherAgain = "notice.further-again";
        ShareMissing = "notice.share-missing";

        ResumeTitle = "resume.title";
        ResumeText = "resume.text" (answered, total);
        ResumeContinue = "resume.continue";
        ResumeRestart = "resume.restart";
        LastResultTitle = "resume.last-title";
        ResumeWaiting = "resume.waiting";
        LastResultShow = "resume.last-show";
        DueText = "resume.due" (count);
        DueLook = "resume.due-look";

        Progress = "question.progress" (number, total);
        ProgressBonus = "question.progress-bonus" (number, total);
        ProgressRetake = "question.progress-retake" (number, total);
        HowSure = "question.how-sure";
        HowSureHint = "question.how-sure-hint";
        ChooseFirst = "question.choose-first";
        NoIdea = "certainty.no-idea";
        Guessing = "certainty.guessing";
        FairlySure = "certainty.fairly-sure";
        Certain = "certainty.certain";

        RightCertain = "outcome.right-certain";
        RightFairlySure = "outcome.right-fairly-sure";
        RightGuessing = "outcome.right-guessing";
        WrongCertain = "outcome.wrong-certain";
        WrongFairlySure = "outcome.wrong-fairly-sure";
        WrongGuessing = "outcome.wrong-guessing";
        WrongNoIdea = "outcome.no-idea";
        RightCertainNote = "outcome.right-certain-note";
        RightFairlySureNote = "outcome.right-fairly-sure-note";
        RightGuessingNote = "outcome.right-guessing-note";
        WrongCertainNote = "outcome.wrong-certain-note";
        WrongFairlySureNote = "outcome.wrong-fairly-sure-note";
        WrongGuessingNote = "outcome.wrong-guessing-note";
        WrongNoIdeaNote = "outcome.no-idea-note";
        OutcomeMark = "outcome.mark" (mark);

        FactHeading = "explanation.fact";
        MisconceptionHeading = "explanation.misconception";
        WhyBelievedHeading = "explanation.why-believed";
        CatchHeading = "explanation.catch";
        MattersHeading = "explanation.what-matters";
        YourAnswer = "explanation.your-answer";
        ChoicesHeading = "explanation.choices";
        KindKey = "kind.key";
        KindMisconception = "kind.misconception";
        KindExaggeration = "kind.exaggeration";
        Next = "explanation.next";
        Back = "explanation.back";
        GetPath = "explanation.path";
        TenMore = "explanation.more" (count);
        TenMoreHint = "explanation.more-hint";
        Bonus = "explanation.bonus" (count);
        BonusHint = "explanation.bonus-hint";
        ShowScore = "explanation.score";

        EvidenceDate = "evidence.date" (date);
        EvidenceChecked = "evidence.checked" (date);
        EvidenceMore = "evidence.more" (count);
        EvidenceWeak = "evidence.weak";
        StrengthOfficial = "strength.official";
        StrengthStudy = "strength.study";
        StrengthSurvey = "strength.survey";
        StrengthForecast = "strength.forecast";
        StrengthTrade = "strength.trade";
        StrengthArticle = "strength.article";

        AboutYouTitle = "about-you.title";
        AboutYouIntro = "about-you.intro";
        AboutYouSkip = "about-you.skip";
        AboutYouAdvise = "about-you.advise";

        ResultTitle = "result.title";
        ResultTitleBonus = "result.title-bonus";
        ResultTie = "result.tie";
        ResultScore = "result.score" (right, total);
        ResultMark = "result.mark" (mark, most);
        NextLook = "result.next-look" (count, date);
        NextLookHint = "result.next-look-hint";
        ResultAfterCore = "result.after-core";
        WhyThisPath = "result.why";
        WhyNothingKnown = "result.why-nothing-known";
        ReasonFrom = "result.reason-from" (question, answer);
        Against = "result.against";
        GapHeading = "result.gap";
        HonestNoteHeading = "result.honest-note";
        FitHeading = "result.fit";
        FitCaption = "result.fit-caption";
        FitPath = "result.fit-path";
        FitPoints = "result.fit-points";
        RunnerUp = "result.runner-up" (path, margin);
        CloseCall = "result.close-call";
        CompareHeading = "result.compare";
        ChangeHeading = "result.change";
        ChangeIntro = "result.change-intro";
        ChangeItem = "result.change-item" (question, answer, paths);
        ChangeNothing = "result.change-nothing";
        WishesHeading = "result.wishes";
        SkippedHeading = "result.skipped";

        PlanHeading = "plan.title";
        PlanIntro = "plan.intro" (hours, weeks, weekly);
        PlanAssumed = "plan.assumed" (weekly);
        PlanWeek = "plan.week" (week);
        PlanWeeks = "plan.weeks" (from, to);
        PlanHours = "plan.hours" (hours);
        PlanMake = "plan.make";
        PlanLearn = "plan.learn";
        PlanUnlearnFirst = "plan.unlearn-first";
        PlanUnlearnIntro = "plan.unlearn-intro";
        PlanUnlearnWasCertain = "plan.was-certain";
        PlanUnlearnWasFairlySure = "plan.was-fairly-sure";
        PlanMattersMore = "plan.matters-more";
        PlanHeld = "plan.held" (misconception);
        PlanOvershot = "plan.overshot" (misconception);
        PlanLeftOut = "plan.left-out";
        PlanLeftOutItem = "plan.left-out-item" (resource, cost);
        CostFree = "cost.free";
        CostUnder100 = "cost.under-100";
        CostUnder1000 = "cost.under-1000";
        CostOver1000 = "cost.over-1000";

        CertificatesHeading = "certificates.title";
        CertificatesWorth = "certificates.worth";
        CertificatesLater = "certificates.later";
        CertificatesSkip = "certificates.skip";
        CertificatesNone = "certificates.none";
        CertificateNeeds = "certificates.needs";
        CertificateFor = "certificates.for";
        CertificateLink = "certificates.link" (issuer);
        StatusOpen = "status.open";
        StatusChanged = "status.changed";
        StatusRetired = "status.retired";
        StatusUnclear = "status.unclear";

        MissedHeading = "missed.title";
        MissedIntro = "missed.intro";
        MissedNone = "missed.none";
        MissedYours = "missed.yours";
        MissedNoIdea = "missed.no-idea";
        MissedSound = "missed.sound";
        MissedFact = "missed.fact";
        RightButGuessing = "missed.right-but-guessing";

        CalibrationHeading = "calibration.title";
        CalibrationCaption = "calibration.caption";
        CalibrationHowSure = "calibration.how-sure";
        CalibrationTimes = "calibration.times";
        CalibrationRight = "calibration.right";
        CalibrationShare = "calibration.share";
        CalibrationRange = "calibration.range" (from, to);
        CalibrationGood = "calibration.good";
        CalibrationOver = "calibration.over";
        CalibrationUnder = "calibration.under";
        CalibrationTooFew = "calibration.too-few";

        FriendHeading = "friend.title";
        FriendYou = "friend.you" (right, total);
        FriendThey = "friend.they" (right, total);
        FriendPath = "friend.path" (paths);
        ShareHeading = "result.share";
        ShareOpen = "result.share-open";

        RetakeMissed = "result.retake-missed";
        ToPath = "result.to-path";
        Print = "result.print";
        ResultContents = "result.contents";
        Retake = "result.retake";
        ShowHistory = "result.history";
        ClearData = "result.clear";
        ClearQuestion = "clear.question";
        ClearConfirm = "clear.confirm";
        ClearKeep = "clear.keep";

        HistoryTitle = "history.title";
        HistoryEmpty = "history.empty";
        HistoryIntro = "history.intro";
        HistoryFacts = "history.facts" (round, right, total, mark);
        HistoryPath = "history.path" (paths);
        HistoryUnfinished = "history.unfinished" (answered, total);
        HistoryEarlier = "history.earlier" (count, right, total);
        HistoryFolded = "history.folded";
        HistoryBack = "history.back";
        RoundFull = "round.full";
        RoundMissed = "round.missed";
        RoundBonus = "round.bonus";

        GuideLink = "guide.link";

        ListSeparator = "list.separator";
        MonthNames = "date.months";
        MonthNamesInDates = "date.months-in-dates";
        DateWhen = "date.when" (date, hour, minute);
        DateDay = "date.day" (day, month, year);
        DateMonth = "date.month" (month, year);
    }
    sheet {
        ShareWhat = "share.what";
        ShareResult = "share.result";
        ShareChallenge = "share.challenge";
        ShareQuiz = "share.quiz";
        ShareHolds = "share.holds" (path, right, total, band);
        ShareHoldsQuiz = "share.holds-quiz";
        ShareNotPublic = "share.not-public";
        ShareLink = "share.link";
        ShareCopy = "share.copy";
        ShareCopied = "share.copied";
        ShareSelected = "share.selected";
        ShareByApp = "share.by-app";
        SharePost = "share.post";
        SharePostNote = "share.post-note";
        ShareLinkedIn = "share.linkedin";
        ShareX = "share.x";
        ShareWhatsApp = "share.whatsapp";
        ShareMastodon = "share.mastodon";
        ShareEmail = "share.email";
        ShareCode = "share.code";
        ShareCodeLabel = "share.code-label";
        ShareTextResult = "share.text-result" (path, right, total, quiz);
        ShareTextChallenge = "share.text-challenge" (right, total, quiz);
        ShareTextQuiz = "share.text-quiz" (quiz);
        SharePicture = "share.picture";
        ShareNoPicture = "share.no-picture";
        TakeHeading = "take.title";
        TakeCalendar = "take.calendar";
        TakeCalendarNote = "take.calendar-note";
        TakeRemind = "take.remind";
        TakeStep = "take.step" (quiz, step);
        TakeReview = "take.review" (count, quiz);
        TakeReviewText = "take.review-text";
        TakePlan = "take.plan";
        TakePlanCopied = "take.plan-copied";
        TakePlanShown = "take.plan-shown";
        CopyHeading = "copy.title";
        CopyIntro = "copy.intro";
        CopySave = "copy.save";
        CopyBring = "copy.bring";
        CopyBrought = "copy.brought" (count);
        CopyNothingNew = "copy.nothing-new";
        CopyTooLarge = "copy.too-large";
        CopyNotACopy = "copy.not-a-copy";
        CopyOtherQuiz = "copy.other-quiz";
        CopyLater = "copy.later";
        SentHeading = "sent.title";
        SentOtherRevision = "sent.other-revision";
        SentBroken = "sent.broken";
    }
    built {
        EmbedOpen = "embed.open";
        EmbedTold = "embed.told";
        EmbedBlocked = "embed.blocked";
        AddTitle = "add.title";
        AddDescription = "add.description" (quiz);
        AddIntro = "add.intro";
        AddLink = "add.link";
        AddOptions = "add.options";
        AddNoScript = "add.no-script";
        AddThemeAuto = "add.theme-auto";
        AddAccent = "add.accent";
        AddAccentOwn = "add.accent-own";
        AddAccentColour = "add.accent-colour";
        AddAccentHint = "add.accent-hint";
        AddDeck = "add.deck";
        AddDeckCore = "add.deck-core" (core);
        AddDeckMore = "add.deck-more" (all);
        AddResults = "add.results";
        AddResultsLabel = "add.results-label";
        AddResultsHint = "add.results-hint";
        AddHeight = "add.height";
        AddHeightLabel = "add.height-label";
        AddHeightHint = "add.height-hint";
        AddPreview = "add.preview";
        AddPreviewText = "add.preview-text";
        AddPreviewShow = "add.preview-show";
        AddPreviewAgain = "add.preview-again";
        AddWays = "add.ways";
        AddWaysIntro = "add.ways-intro";
        AddPlaceholder = "add.placeholder";
        AddCopy = "add.copy";
        AddCopied = "add.copied";
        AddSelected = "add.selected";
        AddHtml = "add.html";
        AddHtmlText = "add.html-text";
        AddHtmlSteps = "add.html-steps";
        AddHtmlLabel = "add.html-label";
        AddFrame = "add.frame";
        AddFrameText = "add.frame-text";
        AddFrameSteps = "add.frame-steps";
        AddFrameLabel = "add.frame-label";
        AddWordPress = "add.wordpress";
        AddWordPressAddress = "add.wordpress-address";
        AddWordPressAddressText = "add.wordpress-address-text";
        AddWordPressAddressSteps = "add.wordpress-address-steps";
        AddWordPressAddressLabel = "add.wordpress-address-label";
        AddWordPressBlock = "add.wordpress-block";
        AddWordPressBlockText = "add.wordpress-block-text";
        AddWordPressBlockSteps = "add.wordpress-block-steps";
        AddHugo = "add.hugo";
        AddHugoText = "add.hugo-text";
        AddHugoSteps = "add.hugo-steps";
        AddHugoFile = "add.hugo-file";
        AddHugoUse = "add.hugo-use";
        AddJavaScript = "add.javascript";
        AddJavaScriptText = "add.javascript-text";
        AddElementLabel = "add.element-label";
        AddScriptLabel = "add.script-label";
        AddElementSteps = "add.element-steps";
        AddJavaScriptLabel = "add.javascript-label";
        AddFile = "add.file";
        AddFileText = "add.file-text";
        AddFileSave = "add.file-save";
        AddFileSteps = "add.file-steps";
        AddTest = "add.test";
        AddTestSteps = "add.test-steps";
        AddTrouble = "add.trouble";
        AddTroubles = "add.troubles";
        AddHears = "add.hears";
        AddHearsList = "add.hears-list";
        AddCount = "add.count";
        AddCountText = "add.count-text";
        AddCountLabel = "add.count-label";
        AddPolicy = "add.policy";
        AddPolicyText = "add.policy-text";
        AddPolicyFrame = "add.policy-frame";
        AddPolicyScript = "add.policy-script";
        AddPolicyHow = "add.policy-how";
        Direction = "page.direction";
        Loading = "page.loading";
        Noted = "page.noted";
        NotFoundTitle = "not-found.title";
        NotFoundText = "not-found.text";
        NotFoundGuide = "not-found.guide";
        PrivacyTitle = "privacy.title";
        PrivacyDescription = "privacy.description";
        PrivacyKept = "privacy.kept";
        PrivacyWhere = "privacy.where";
        PrivacySent = "privacy.sent";
        PrivacyLinks = "privacy.links";
        PrivacyDelete = "privacy.delete" (clear);
        ReadingTitle = "page.reading-title";
        ReadingIntro = "page.reading-intro";
        ReadingOpen = "page.reading-open";
        ReadingGuide = "page.reading-guide";
        NoEngine = "page.no-engine";
        NoScript = "page.no-script";
        EngineStopped = "page.engine-stopped";
        StoppedTitle = "stopped.title";
        StoppedText = "stopped.text";
        StoppedGoOn = "stopped.go-on";
        StoppedHelp = "stopped.help";
        StoppedBlocked = "stopped.blocked";
        StoppedKept = "stopped.kept";
        ContentBroken = "page.content-broken";
        PageTitle = "page.title" (page, quiz);
        FactSeparator = "list.facts";
        Locale = "page.locale";
        PreviewAlt = "preview.alt" (title);
        PreviewInvitation = "preview.invitation";
        PathPageTitle = "path-page.title" (path, quiz);
        PathPageIntro = "path-page.intro";
        PathPageTake = "path-page.take";
        PathPageFor = "path-page.for";
        PathPageForIntro = "path-page.for-intro";
        PathPageAgainst = "path-page.against";
        PathPagePlan = "path-page.plan";
        PathPagePlanIntro = "path-page.plan-intro" (hours);
        PathPagePlanSome = "path-page.plan-some";
        PathPageOthers = "path-page.others";
        GuideToQuiz = "guide.to-quiz";
        GuideContents = "guide.contents";
        GuideSteps = "guide.steps";
        GuideTables = "guide.tables";
        GuideAnswers = "guide.answers";
        GuideSays = "guide.says";
        GuideHonest = "guide.honest";
        GuideBetter = "guide.better";
        GuideSources = "guide.sources" (count);
        GuideNoSources = "guide.no-sources";
        GuideQuestions = "guide.questions";
        GuideScale = "guide.scale" (unit, most);
        GuideTop = "guide.top";
        FindingSupported = "finding.supported";
        FindingPartly = "finding.partly";
        FindingUnsourced = "finding.unsourced";
        FindingOutOfDate = "finding.out-of-date";
        FindingContradictsItself = "finding.contradicts-itself";
    }
}
