//! Inserting many rows: the one place, with the migrations, where the engines are told apart.
//!
//! Both take statements of many rows; they differ in how many values one statement may bind.

/// SQLite binds at most 32,766 values a statement, PostgreSQL 65,535; both run well below.
pub const VALUES: usize = 30_000;

/// Inserts rows in statements of many: `insert_rows!(tx, "INSERT INTO t (a, b) ", rows, 2, |bind, row| {…})`,
/// with `$tail` after the values (`ON CONFLICT …`).
macro_rules! insert_rows {
    ($tx:expr, $head:expr, $rows:expr, $columns:expr, |$bind:ident, $row:ident| $body:block, $tail:expr) => {{
        let per_statement = ($crate::store::bulk::VALUES / $columns).max(1);
        match $tx {
            $crate::store::db::Tx::Sqlite(inner) => {
                for chunk in $rows.chunks(per_statement) {
                    let mut builder = sqlx::QueryBuilder::<sqlx::Sqlite>::new($head);
                    builder.push_values(chunk, |mut $bind, $row| $body);
                    builder.push($tail);
                    builder.build().execute(&mut **inner).await?;
                }
            }
            $crate::store::db::Tx::Postgres(inner) => {
                for chunk in $rows.chunks(per_statement) {
                    let mut builder = sqlx::QueryBuilder::<sqlx::Postgres>::new($head);
                    builder.push_values(chunk, |mut $bind, $row| $body);
                    builder.push($tail);
                    builder.build().execute(&mut **inner).await?;
                }
            }
        }
    }};
}
pub(crate) use insert_rows;
