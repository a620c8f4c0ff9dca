//! A PostgreSQL server for one test process.

use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{ChildStdin, Command, Output, Stdio};
use std::sync::OnceLock;
use std::sync::atomic::{AtomicU32, Ordering};

use sqlx::{Connection, Executor, PgConnection};

/// The server of this process; the open pipe keeps its watchdog waiting.
struct Server {
    url: String,
    /// Nothing for a server that is not ours.
    data: Option<PathBuf>,
    _watchdog: Option<ChildStdin>,
}

static SERVER: OnceLock<Server> = OnceLock::new();

/// Makes an empty database; gives its address.
pub async fn fresh_database() -> String {
    static NEXT: AtomicU32 = AtomicU32::new(0);
    let server = SERVER.get_or_init(Server::start);
    let number = NEXT.fetch_add(1, Ordering::Relaxed);
    let name = format!("test_{}_{number}", std::process::id());
    let mut admin = PgConnection::connect(&with_database(&server.url, "postgres"))
        .await
        .expect("the test server answers");
    // databases of one template are made one at a time; wait for each other instead of failing
    admin.execute("SELECT pg_advisory_lock(1)").await.expect("a lock");
    admin
        .execute(sqlx::AssertSqlSafe(format!("CREATE DATABASE {name} TEMPLATE template0")))
        .await
        .expect("a fresh database");
    admin.close().await.expect("the connection closes");
    with_database(&server.url, &name)
}

/// Lets a database wait for the disk at each commit: the server of the tests does not otherwise.
pub async fn keep_commits(url: &str) {
    let mut admin = PgConnection::connect(url).await.expect("the test server answers");
    let name = url.split("localhost/").nth(1).and_then(|rest| rest.split('?').next());
    let name = name.expect("an address of this server");
    admin
        .execute(sqlx::AssertSqlSafe(format!("ALTER DATABASE {name} SET synchronous_commit TO on")))
        .await
        .expect("a database may be told so");
    admin.close().await.expect("the connection closes");
}

/// Restarts the server without a word to those who are connected: what they had committed must be there.
pub fn restart() {
    let data = SERVER.get().and_then(|server| server.data.as_ref()).expect("a server of ours");
    run(as_postgres(&programs().join("pg_ctl"))
        .args(["-w", "-t", "60", "-m", "immediate", "-l"])
        .arg(data.with_file_name("log"))
        .arg("-D")
        .arg(data)
        .arg("restart"));
}

/// Puts the name of a database into an address that ends with `/` or `/?host=…`.
fn with_database(url: &str, name: &str) -> String {
    let (server, options) = url.split_once('?').unwrap_or((url, ""));
    let (scheme, rest) = server.split_once("://").expect("a postgres:// address");
    let host = rest.split('/').next().unwrap_or_default();
    let options = if options.is_empty() { String::new() } else { format!("?{options}") };
    format!("{scheme}://{host}/{name}{options}")
}

impl Server {
    fn start() -> Self {
        if let Ok(url) = std::env::var("ACTAVIVA_TEST_POSTGRES_URL") {
            return Self { url, data: None, _watchdog: None };
        }
        let programs = programs();
        let folder = run(as_postgres(Path::new("mktemp")).args(["-d", "/tmp/actaviva-pg-XXXXXX"]));
        let folder = PathBuf::from(String::from_utf8_lossy(&folder.stdout).trim());
        let data = folder.join("data");
        run(as_postgres(&programs.join("initdb"))
            .args(["--auth=trust", "--username=postgres", "--encoding=UTF8", "--no-sync"])
            .args(["--locale=C", "-D"])
            .arg(&data));
        // a socket in the temporary folder needs no free port
        let options = format!(
            "-k {} -c listen_addresses='' -c fsync=off -c synchronous_commit=off \
             -c full_page_writes=off -c max_connections=200",
            folder.display()
        );
        run(as_postgres(&programs.join("pg_ctl"))
            .args(["-w", "-t", "60", "-o", &options, "-l"])
            .arg(folder.join("log"))
            .arg("-D")
            .arg(&data)
            .arg("start"));
        let watchdog = watch(&programs.join("pg_ctl"), &folder, &data);
        Self {
            url: format!("postgres://postgres@localhost/?host={}", folder.display()),
            data: Some(data),
            _watchdog: Some(watchdog),
        }
    }
}

/// Starts a process that waits for the end of this one, then stops the server and cleans up.
#[expect(clippy::zombie_processes, reason = "it outlives this process, which is its whole use")]
fn watch(pg_ctl: &Path, folder: &Path, data: &Path) -> ChildStdin {
    let script = format!(
        "cat >/dev/null; '{}' -D '{}' -m immediate stop; rm -rf '{}'",
        pg_ctl.display(),
        data.display(),
        folder.display()
    );
    let mut watchdog = as_postgres(Path::new("sh"))
        .args(["-c", &script])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        // outside our group, so that Ctrl-C in the terminal does not end it before its work
        .process_group(0)
        .spawn()
        .expect("a shell");
    watchdog.stdin.take().expect("a piped standard input")
}

/// The folder of `initdb` and `pg_ctl`: Debian keeps them off the path.
fn programs() -> PathBuf {
    let debian = std::fs::read_dir("/usr/lib/postgresql").into_iter().flatten().flatten();
    let mut folders: Vec<PathBuf> = debian.map(|version| version.path().join("bin")).collect();
    folders.sort();
    let on_path = std::env::var_os("PATH").unwrap_or_default();
    folders.extend(std::env::split_paths(&on_path));
    folders
        .into_iter()
        .rev()
        .find(|folder| folder.join("initdb").is_file() && folder.join("pg_ctl").is_file())
        .expect("PostgreSQL is installed; `bash tests/run` installs it")
}

/// PostgreSQL refuses to run as root, so as root everything runs as its own user.
fn as_postgres(program: &Path) -> Command {
    let id = Command::new("id").arg("-u").output().expect("id");
    if id.stdout.trim_ascii() == b"0" {
        let mut command = Command::new("runuser");
        command.args(["-u", "postgres", "--"]).arg(program).current_dir("/tmp");
        command
    } else {
        Command::new(program)
    }
}

fn run(command: &mut Command) -> Output {
    // the server inherits standard error otherwise, and whoever reads ours would wait for it
    let output = command.stdin(Stdio::null()).output().expect("a program of PostgreSQL starts");
    let words = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{command:?}: {words}");
    output
}
