//! Lists in a WHERE clause, each value bound.

use sqlx::{Database, Encode, QueryBuilder, Type};

use crate::domain::source::Dataset;

/// Writes `head` and the values; a list without any matches nothing.
pub(super) fn push_in<'a, E>(query: &mut QueryBuilder<E>, head: &'static str, list: &'a [String])
where
    E: Database,
    String: Encode<'a, E> + Type<E>,
{
    if list.is_empty() {
        query.push(" AND 1 = 0");
        return;
    }
    query.push(head);
    let mut values = query.separated(", ");
    for value in list {
        values.push_bind(value.clone());
    }
    query.push(")");
}

/// Writes `head` and one dataset, or all of them: naming every one is the way into a key whose first
/// column it is, where nobody asked for one.
pub(super) fn push_datasets<'a, E>(
    query: &mut QueryBuilder<E>,
    head: &'static str,
    only: Option<Dataset>,
) where
    E: Database,
    &'static str: Encode<'a, E> + Type<E>,
{
    query.push(head);
    let mut datasets = query.separated(", ");
    for dataset in Dataset::ALL {
        if only.is_none_or(|wanted| wanted == *dataset) {
            datasets.push_bind(dataset.as_str());
        }
    }
    query.push(")");
}
