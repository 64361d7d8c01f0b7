//! Lists in a document: of tables, `[[questions]]`, or of values, `["one", "two"]`.

use toml_edit::{Array, ArrayOfTables, DocumentMut, Item, Table, Value};

use super::edit::Entry;

/// How many entries it has; none where it is no list.
pub(super) fn len(item: &Item) -> usize {
    match item {
        Item::ArrayOfTables(tables) => tables.len(),
        Item::Value(Value::Array(array)) => array.len(),
        _ => 0,
    }
}

/// A list that this can be an entry of.
pub(super) fn empty_list(entry: &Entry) -> Item {
    match entry {
        Entry::Table(_) => Item::ArrayOfTables(ArrayOfTables::new()),
        Entry::Value(_) => Item::Value(Value::Array(Array::new())),
    }
}

/// Puts an entry before the one at that position. None where the list holds something else.
pub(super) fn insert(list: &mut Item, at: usize, entry: &Entry) -> Option<()> {
    match (list, entry) {
        (Item::ArrayOfTables(tables), Entry::Table(text)) => {
            let document: DocumentMut = text.parse().ok()?;
            let mut table = document.into_table();
            table.decor_mut().set_prefix("\n");
            reordered(tables, |all| all.insert(at.min(all.len()), table));
            Some(())
        }
        (Item::Value(Value::Array(array)), Entry::Table(text)) => {
            let document: DocumentMut = text.parse().ok()?;
            array.insert(at.min(array.len()), document.into_table().into_inline_table());
            Some(())
        }
        (Item::Value(Value::Array(array)), Entry::Value(scalar)) => {
            array.insert(at.min(array.len()), scalar);
            Some(())
        }
        _ => None,
    }
}

/// Takes an entry away. None where there is none at that position.
pub(super) fn remove(list: &mut Item, at: usize) -> Option<()> {
    match list {
        Item::ArrayOfTables(tables) if at < tables.len() => {
            tables.remove(at);
        }
        Item::Value(Value::Array(array)) if at < array.len() => {
            array.remove(at);
        }
        _ => return None,
    }
    Some(())
}

/// Moves an entry. None where there is none at that position.
pub(super) fn shift(list: &mut Item, from: usize, to: usize) -> Option<()> {
    let count = len(list);
    if from >= count || to >= count {
        return None;
    }
    match list {
        Item::ArrayOfTables(tables) => reordered(tables, |all| {
            let moved = all.remove(from);
            all.insert(to, moved);
        }),
        Item::Value(Value::Array(array)) => {
            let moved = array.remove(from);
            array.insert_formatted(to, moved);
        }
        _ => return None,
    }
    Some(())
}

/// Puts a copy behind an entry, with this id. None where there is none at that position.
pub(super) fn duplicate(list: &mut Item, at: usize, id: Option<&str>) -> Option<()> {
    match list {
        Item::ArrayOfTables(tables) => {
            let mut copy = tables.get(at)?.clone();
            if let Some(id) = id {
                copy.insert("id", toml_edit::value(id));
            }
            reordered(tables, |all| all.insert(at + 1, copy));
        }
        Item::Value(Value::Array(array)) => {
            let mut copy = array.get(at)?.clone();
            if let (Some(id), Some(table)) = (id, copy.as_inline_table_mut()) {
                table.insert("id", id.into());
            }
            array.insert_formatted(at + 1, copy);
        }
        _ => return None,
    }
    Some(())
}

/// Changes the order of tables. A document writes each table at the place that it was read at, so all
/// of them take the place of the first, in their new order.
fn reordered(tables: &mut ArrayOfTables, change: impl FnOnce(&mut Vec<Table>)) {
    let mut all: Vec<Table> = std::mem::take(tables).into_iter().collect();
    let first = all.iter().filter_map(Table::position).min();
    change(&mut all);
    for mut table in all {
        put_at(&mut table, first);
        tables.push(table);
    }
}

fn put_at(table: &mut Table, position: Option<isize>) {
    table.set_position(position);
    for (_, item) in table.iter_mut() {
        match item {
            Item::Table(inner) => put_at(inner, position),
            Item::ArrayOfTables(inner) => {
                inner.iter_mut().for_each(|table| put_at(table, position));
            }
            _ => {}
        }
    }
}
