//! The one function that decides; what each message does stands in the file of its kind.

use super::{
    Effect, Model, Msg, adding, begin, bringing, editing, linking, picturing, publishing, saving,
};

/// Takes a message, changes the model, and returns what is to be done.
pub fn update(model: &mut Model, msg: Msg) -> Vec<Effect> {
    match msg {
        Msg::ClockRead { now, random, today } => {
            if model.tab == 0 {
                model.tab = random;
            }
            (model.now, model.random, model.today) = (now, random, today);
            Vec::new()
        }
        Msg::Listed(listed) => begin::listed(model, listed),
        Msg::Persisted(is_lasting) => begin::persisted(model, is_lasting),
        Msg::BeginPressed(beginning) => begin::begin(model, beginning),
        Msg::ShippedPressed(at) => begin::fetch(model, at),
        Msg::ShippedRead(number, file) => begin::shipped(model, number, file.as_deref()),
        Msg::FilePicked(picked) => bringing::picked(model, picked),
        Msg::BringPressed => bringing::toggle(model),
        Msg::PasteTyped(text) => {
            model.bring.pasted = text;
            Vec::new()
        }
        Msg::PasteSent => bringing::pasted(model),
        Msg::ColumnsTyped(columns) => {
            model.bring.columns = columns;
            Vec::new()
        }
        Msg::ColumnsSent => bringing::with_columns(model),
        Msg::BroughtIn(number, answer) => bringing::brought(model, number, answer.as_deref()),
        Msg::TakeOutPressed(format) => publishing::take_out(model, format),
        Msg::TakenOut(number, taken) => publishing::taken_out(model, number, taken.as_deref()),
        Msg::DraftPressed(key) => vec![Effect::Open(key)],
        Msg::DraftRead { key, text } => begin::read(model, key, text.as_deref()),
        Msg::DraftDeleted(key) => vec![Effect::Take(key)],
        Msg::DraftTaken { key, text } => begin::taken(model, key, text),
        Msg::DeletedRestored => begin::restore(model),
        Msg::DamagedPressed(key) => begin::download_unreadable(model, &key),
        Msg::LeavePressed => begin::leave(model),
        Msg::Opened(open) => editing::open(model, open),
        Msg::TabPressed(tab) => editing::show(model, tab),
        Msg::TextFilePressed(file) => editing::show_file(model, file),
        Msg::FindingPressed { place, file } => editing::go_to(model, &place, file),
        Msg::Typed { place, text, is_required } => editing::typed(model, place, text, is_required),
        Msg::PicturePicked { place, picked } => picturing::picked(model, place, picked),
        Msg::PictureRedrawn { number, name, bytes } => {
            picturing::redrawn(model, number, name, bytes)
        }
        Msg::Edited(edit) => editing::edit(model, &edit),
        Msg::QuestionAdded => adding::add_question(model),
        Msg::ChoiceAdded(question) => adding::add_choice(model, question),
        Msg::SourceAdded(question) => adding::add_source(model, question),
        Msg::EntryAdded(list) => adding::add_entry(model, &list),
        Msg::UndoPressed => editing::step(model, false),
        Msg::RedoPressed => editing::step(model, true),
        Msg::CheckDue => editing::check_draft(model),
        Msg::Saved(saved) => saving::saved(model, saved),
        Msg::StoreChanged { key, text } => saving::changed_elsewhere(model, key, text),
        Msg::DiskPressed => saving::to_disk(model),
        Msg::DiskSaved { draft, changed } => saving::on_disk(model, &draft, changed),
        Msg::PublishPressed => publishing::toggle(model),
        Msg::PagePrepared(number, parts) => publishing::prepared(model, number, parts),
        Msg::PageDownloaded => publishing::download(model),
        Msg::PageCopied => publishing::copy(model),
        Msg::Copied(number, is_copied) => publishing::copied(model, number, is_copied),
        Msg::LinkPressed => linking::ask(model),
        Msg::LinkMade(number, made) => linking::made(model, number, made.as_deref()),
        Msg::LinkCopied { number, address, is_copied } => {
            linking::copied(model, number, address, is_copied)
        }
        Msg::ZipPressed => publishing::zip(model),
        Msg::AddressTyped(address) => publishing::typed_address(model, address),
        Msg::SitePressed => publishing::draw_cards(model),
        Msg::CardsDrawn(number, cards) => publishing::drawn(model, number, cards),
        Msg::SiteMade(number, zip) => publishing::site(model, number, zip),
        Msg::NoticeClosed => editing::close_notice(model),
    }
}
