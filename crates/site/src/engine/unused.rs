//! What the quiz's engine holds and never runs.
//!
//! Yew is made for any app: for trees of components, portals, suspense, raw HTML, listeners of its
//! own. Ours has one component, and `ui::markup` makes elements, texts and lists alone; but the
//! compiler cannot know that, because a node could be of any kind. So the functions that this app
//! cannot reach are named here. Each is emptied before wasm-opt runs, which drops what they alone
//! called: an eighth of the engine.
//!
//! What is emptied traps, as a panic does: should it ever be reached, the engine stops and the page
//! says so, and nothing wrong is saved. The end-to-end tests show that it is not. A name that no
//! function has stops the build, so that the list cannot grow old unseen.

use std::collections::BTreeMap;

use wasm_encoder::{CodeSection, Function, Module, RawSection};
use wasmparser::{KnownCustom, Name, Parser, Payload};

use super::functions::{damaged, imported};
use crate::SiteError;

/// What a function does instead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Instead {
    /// It is never called.
    Trap,
    /// It always answers with no.
    No,
    /// It finds the same hash for everything: its map then looks at one entry after the other.
    OneHash,
}

/// Functions by their names, and what they do instead. `*` stands for any text; hashes in the names,
/// as in `alloc[c8a1b94caa27ad0]`, are left out.
type Functions = &'static [(Instead, &'static [&'static str])];

/// What the quiz's engine never runs.
const UNUSED: Functions = &[
    // Nothing of ours is a component within a component, a portal, a suspense or raw HTML, and no
    // root is given other properties later.
    (
        Instead::Trap,
        &[
            "<yew::virtual_dom::vcomp::VComp as *>::attach",
            "<yew::virtual_dom::vportal::VPortal as *>::attach",
            "<yew::virtual_dom::vsuspense::VSuspense as *>::attach",
            "<yew::virtual_dom::vraw::VRaw as *>::attach",
            "<yew::dom_bundle::braw::BRaw>::*",
            "<alloc::rc::Rc<yew::virtual_dom::vcomp::VComp>*",
            "<alloc::rc::Rc<yew::virtual_dom::vportal::VPortal>*",
            "<alloc::rc::Rc<yew::virtual_dom::vsuspense::VSuspense>*",
            "<yew::html::component::lifecycle::CompStateInner<*>::props_changed",
        ],
    ),
    // No view is ever suspended.
    (
        Instead::Trap,
        &[
            "<yew::html::component::lifecycle::ComponentState>::suspend::*",
            "<yew::html::component::scope::AnyScope>::find_parent_scope::<yew::suspense::*",
            "<yew::html::component::scope::Scope<yew::suspense::*>::send_message::*",
            "<yew::suspense::component::feat_csr_ssr::BaseSuspense>::resume",
            "<yew::suspense::suspension::Suspension as core::clone::Clone>::clone",
            "core::ptr::drop_in_place::<yew::suspense::suspension::Suspension>",
        ],
    ),
    // The queues of the scheduler have an entry for each component: one or two of them. A node of
    // the trees that they lie in holds eleven, so it is never full, and has no parent or brother.
    (
        Instead::Trap,
        &[
            "<alloc::collections::btree::node::BalancingContext<*",
            "<alloc::collections::btree::node::*marker::Internal>, *>>::insert_fit",
            "<alloc::collections::btree::node::*>::correct_childrens_parent_links::*",
            "<alloc::collections::btree::node::*>::from_new_internal::*",
            "<alloc::collections::btree::node::InternalNode<*>::new::*",
            "alloc::collections::btree::node::splitpoint*",
        ],
    ),
    // The tasks of the scheduler end at once: none is ever woken.
    (
        Instead::Trap,
        &[
            "js_sys::futures::jspi::task_waker::*",
            "<js_sys::futures::jspi::SpawnedTask>::wake",
            "<js_sys::futures::task::singlethread::Task>::into_raw_waker::raw_clone",
            "<js_sys::futures::task::singlethread::Task>::into_raw_waker::raw_wake",
            "<js_sys::futures::task::singlethread::Task>::into_raw_waker::raw_wake_by_ref",
        ],
    ),
    // Presses are heard by `browser::presses`, and no element has a listener of Yew's.
    (
        Instead::Trap,
        &[
            "<yew::dom_bundle::btag::listeners::ListenerRegistration>::register",
            "<yew::dom_bundle::btag::listeners::Registry>::unregister",
            "<yew::dom_bundle::subtree_root::BSubtree>::ensure_handled",
            "<yew::dom_bundle::subtree_root::SubtreeData>::add_listener*",
            "<yew::dom_bundle::subtree_root::SubtreeData>::bubble_to_inner_element",
            "<<yew::dom_bundle::subtree_root::SubtreeData>::add_listener::*",
            "yew::dom_bundle::subtree_root::shadow_aware_parent",
            "hashbrown::map::make_hash::<u32, *",
            "*hash_one::<&yew::dom_bundle::subtree_root::EventDescriptor>",
            "<hashbrown::raw::RawTable<(u32, *>::find*",
            "<hashbrown::raw::RawTable<(yew::dom_bundle::subtree_root::EventDescriptor, *>>::reserve*",
            "<hashbrown::raw::RawTable<(yew::dom_bundle::subtree_root::EventDescriptor, *>>::find*",
        ],
    ),
    // Attributes have one list of names (`ui::attributes`), so they are never compared by maps.
    (
        Instead::Trap,
        &[
            "<yew::virtual_dom::Attributes>::apply_diff_as_maps::collect",
            "<hashbrown::raw::RawTable<(&str, &yew::virtual_dom::AttributeOrProperty)>>::*",
            "<indexmap::map::IndexMap<*>::get_index_of::*",
            "<indexmap::map::iter::Iter<*",
            "<alloc::rc::Rc<indexmap::map::IndexMap<*>::drop_slow",
            "<core::iter::adapters::filter_map::FilterMap<indexmap::*>::next",
            "<core::iter::adapters::filter_map::FilterMap<core::slice::iter::Iter<(&str, \
             yew::virtual_dom::AttributeOrProperty)>*>::next",
        ],
    ),
    // A page is made anew each time, and no node is in two places.
    (
        Instead::Trap,
        &[
            "<yew::virtual_dom::vnode::VNode as core::clone::Clone>::clone",
            "<yew::virtual_dom::vlist::VList as core::clone::Clone>::clone",
            "<alloc::vec::Vec<yew::virtual_dom::vnode::VNode> as core::clone::Clone>::clone",
            "<alloc::rc::UniqueRcUninit<*",
        ],
    ),
    // No list has keys on all of its elements, so none is put in another order.
    (Instead::No, &["<yew::virtual_dom::vlist::VList>::fully_keyed"]),
    (
        Instead::Trap,
        &[
            "*hash_one::<&yew::dom_bundle::blist::KeyedEntry>",
            "<hashbrown::raw::RawTable<(yew::dom_bundle::blist::KeyedEntry, ())>>::*",
            "<yew::dom_bundle::blist::KeyedEntry as *",
        ],
    ),
    // What maps are left have one entry, and one for each of some forty names of elements.
    (
        Instead::OneHash,
        &[
            "*hash_one::<&yew::dom_bundle::subtree_root::WeakSubtree>",
            "*hash_one::<&alloc::string::String>",
        ],
    ),
    // No attribute is a property.
    (Instead::Trap, &["js_sys::Reflect::set"]),
    // The app stays as long as its page.
    (
        Instead::Trap,
        &[
            "<alloc::rc::Rc<yew::dom_bundle::subtree_root::SubtreeData>>::drop_slow",
            "<alloc::rc::Rc<core::cell::RefCell<yew::dom_bundle::subtree_root::AppData>>>::drop_slow",
            "<alloc::rc::Rc<*yew::html::component::lifecycle::ComponentState*>::drop_slow",
            "core::ptr::drop_in_place::<yew::html::component::lifecycle::CompStateInner<*",
            "<alloc::collections::btree::map::BTreeMap<usize, yew::scheduler::QueueEntry> as \
             core::ops::drop::Drop>::drop",
        ],
    ),
];

/// The module, without what it never runs. It has to have the names of its functions.
///
/// # Errors
/// [`SiteError::Engine`] when the module is damaged, and [`SiteError::NotUnused`] when a name on the
/// list is that of no function.
pub(super) fn without_unused(module: &[u8]) -> Result<Vec<u8>, SiteError> {
    without(UNUSED, module)
}

fn without(
    unused: &[(Instead, &'static [&'static str])],
    module: &[u8],
) -> Result<Vec<u8>, SiteError> {
    let names = names(module)?;
    let mut instead = BTreeMap::new();
    for (what, patterns) in unused {
        for pattern in *patterns {
            let before = instead.len();
            let found = names.iter().filter(|(_, name)| is_like(name, pattern));
            instead.extend(found.clone().map(|(index, _)| (*index, *what)));
            if instead.len() == before && found.count() == 0 {
                return Err(SiteError::NotUnused(pattern));
            }
        }
    }
    emptied(module, &instead)
}

/// The module with those functions emptied, by their numbers.
fn emptied(module: &[u8], instead: &BTreeMap<u32, Instead>) -> Result<Vec<u8>, SiteError> {
    let mut written = Module::new();
    let mut code = CodeSection::new();
    let (mut number, mut left) = (0, 0);
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload.map_err(damaged)?;
        match payload {
            Payload::CodeSectionStart { count, .. } => left = count,
            Payload::CodeSectionEntry(body) => {
                match instead.get(&number) {
                    Some(what) => code.function(&function(*what)),
                    None => code.raw(body.as_bytes()),
                };
                number += 1;
                left -= 1;
                if left == 0 {
                    written.section(&code);
                }
            }
            other => {
                if let Payload::ImportSection(section) = &other {
                    number = imported(section.clone())?;
                }
                if let Some((id, range)) = other.as_section() {
                    let at = |place| usize::try_from(place).unwrap_or(usize::MAX);
                    let data = module.get(at(range.start)..at(range.end)).unwrap_or_default();
                    written.section(&RawSection { id, data });
                }
            }
        }
    }
    Ok(written.finish())
}

fn function(what: Instead) -> Function {
    let mut function = Function::new([]);
    let mut instructions = function.instructions();
    match what {
        Instead::Trap => instructions.unreachable(),
        Instead::No => instructions.i32_const(0),
        Instead::OneHash => instructions.i64_const(0),
    };
    instructions.end();
    function
}

/// The names of the functions by their numbers, without hashes.
fn names(module: &[u8]) -> Result<BTreeMap<u32, String>, SiteError> {
    let mut names = BTreeMap::new();
    for payload in Parser::new(0).parse_all(module) {
        let Payload::CustomSection(section) = payload.map_err(damaged)? else { continue };
        let KnownCustom::Name(parts) = section.as_known() else { continue };
        for part in parts {
            let Name::Function(functions) = part.map_err(damaged)? else { continue };
            for function in functions {
                let function = function.map_err(damaged)?;
                names.insert(function.index, without_hashes(function.name));
            }
        }
    }
    Ok(names)
}

/// `alloc[c8a1b94caa27ad0]::rc` as `alloc::rc`. What else stands in brackets is a type or a number.
fn without_hashes(name: &str) -> String {
    let mut short = String::with_capacity(name.len());
    let mut rest = name;
    while let Some((before, after)) = rest.split_once('[') {
        short.push_str(before);
        let hash = after.split_once(']').filter(|(within, _)| {
            within.len() >= 12 && within.chars().all(|digit| digit.is_ascii_hexdigit())
        });
        if let Some((_, behind)) = hash {
            rest = behind;
        } else {
            short.push('[');
            rest = after;
        }
    }
    short.push_str(rest);
    short
}

/// Whether a name is like a pattern, in which `*` stands for any text.
fn is_like(name: &str, pattern: &str) -> bool {
    let Some((start, rest)) = pattern.split_once('*') else { return name == pattern };
    let Some(mut name) = name.strip_prefix(start) else { return false };
    let mut parts: Vec<_> = rest.split('*').collect();
    let end = parts.pop().unwrap_or_default();
    for part in parts {
        let Some((_, behind)) = name.split_once(part) else { return false };
        name = behind;
    }
    name.ends_with(end)
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{
        ExportKind, ExportSection, FunctionSection, NameMap, NameSection, TypeSection, ValType,
    };

    use super::*;

    /// Two functions that answer with 7, of these names.
    fn module(names: [&str; 2]) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], [ValType::I32]);
        let (mut functions, mut exports) = (FunctionSection::new(), ExportSection::new());
        let (mut code, mut listed, mut section) =
            (CodeSection::new(), NameMap::new(), NameSection::new());
        for (number, name) in (0..).zip(names) {
            functions.function(0);
            exports.export(name, ExportKind::Func, number);
            let mut function = Function::new([]);
            function.instructions().i32_const(7).end();
            code.function(&function);
            listed.append(number, name);
        }
        section.functions(&listed);
        let mut module = Module::new();
        module.section(&types).section(&functions).section(&exports).section(&code);
        module.section(&section);
        module.finish()
    }

    fn bodies(module: &[u8]) -> Vec<Vec<u8>> {
        let bodies = Parser::new(0).parse_all(module).filter_map(|part| match part.unwrap() {
            Payload::CodeSectionEntry(body) => Some(body.as_bytes().to_vec()),
            _ => None,
        });
        bodies.collect()
    }

    #[test]
    fn what_is_named_is_emptied_and_the_rest_stays() {
        const UNUSED: Functions = &[(Instead::Trap, &["<alloc::rc::Rc<*>>::drop"])];
        let before = module(["<alloc[c8a1b94caa27ad0]::rc::Rc<[u8; 3]>>::drop", "main"]);
        let after = without(UNUSED, &before).unwrap();
        assert_eq!(bodies(&before), [[0, 0x41, 7, 0x0b], [0, 0x41, 7, 0x0b]]);
        assert_eq!(bodies(&after), [vec![0, 0x00, 0x0b], vec![0, 0x41, 7, 0x0b]]);
        assert_eq!(names(&after).unwrap()[&0], "<alloc::rc::Rc<[u8; 3]>>::drop");
    }

    #[test]
    fn a_function_can_always_say_no() {
        let after = without(&[(Instead::No, &["main"])], &module(["other", "main"])).unwrap();
        assert_eq!(bodies(&after), [[0, 0x41, 7, 0x0b], [0, 0x41, 0, 0x0b]]);
    }

    #[test]
    fn a_name_that_no_function_has_stops_the_build() {
        let unused: Functions = &[(Instead::Trap, &["main", "gone::*"])];
        let error = without(unused, &module(["other", "main"])).unwrap_err().to_string();
        assert!(error.contains("no function `gone::*` any more"), "{error}");
    }

    #[test]
    fn a_star_stands_for_any_text() {
        for (name, pattern, is) in [
            ("a::b", "a::b", true),
            ("a::bc", "a::b", false),
            ("a::b::c", "a::*", true),
            ("a::b::c", "*::c", true),
            ("a::b::c", "a*b*c", true),
            ("a::b::c", "a*c*b", false),
            ("a::b::c", "*b", false),
        ] {
            assert_eq!(is_like(name, pattern), is, "{name} {pattern}");
        }
    }
}
