//! Where a verb writes: standard output, or a file that has its name only once it is whole.

use std::ffi::OsString;
use std::fs::{self, File};
use std::io::{self, BufWriter, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process;

/// Standard output, or a file.
pub(crate) struct Output {
    sink: BufWriter<Box<dyn Write>>,
    draft: Option<Draft>,
}

/// A file on its way: what is written goes to a file beside it, which nobody takes for the whole.
struct Draft {
    draft: PathBuf,
    path: PathBuf,
}

impl Output {
    /// Begins to write to a file, or to standard output.
    ///
    /// # Errors
    /// The file cannot be written; the message names it.
    pub(crate) fn open(path: Option<&Path>) -> io::Result<Self> {
        let Some(path) = path else {
            return Ok(Self { sink: BufWriter::new(Box::new(io::stdout().lock())), draft: None });
        };
        let named =
            |error: io::Error| io::Error::new(error.kind(), format!("{}: {error}", path.display()));
        // A device or a pipe must not be replaced by a file, nor a link by what it points to.
        let (file, draft) = match fs::metadata(path) {
            Ok(found) if !found.is_file() => (File::create(path).map_err(named)?, None),
            found => {
                let target = found.and_then(|_| fs::canonicalize(path)).unwrap_or(path.into());
                let (file, draft) = begin(&target).map_err(named)?;
                (file, Some(Draft { draft, path: target }))
            }
        };
        Ok(Self { sink: BufWriter::new(Box::new(file)), draft })
    }

    /// All is written: the file takes its name.
    ///
    /// # Errors
    /// The last bytes cannot be written, or the file cannot be named.
    pub(crate) fn finish(mut self) -> io::Result<()> {
        self.flush()?;
        match self.draft.take() {
            Some(Draft { draft, path }) => fs::rename(draft, path),
            None => Ok(()),
        }
    }

    /// No more will be written: what is there stays in a file beside the one that was asked for,
    /// whose path is returned.
    ///
    /// # Errors
    /// The last bytes cannot be written.
    pub(crate) fn keep(mut self) -> io::Result<Option<PathBuf>> {
        self.flush()?;
        Ok(self.draft.take().map(|draft| draft.draft))
    }
}

/// A new file beside the path, of this process alone.
fn begin(path: &Path) -> io::Result<(File, PathBuf)> {
    for number in 0.. {
        let mut name = OsString::from(path);
        name.push(format!(".incomplete-{}-{number}", process::id()));
        match File::create_new(&name) {
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            made => return made.map(|file| (file, name.into())),
        }
    }
    unreachable!("some number is free")
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.sink.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.sink.flush()
    }
}

/// What failed half-way leaves nothing behind.
impl Drop for Output {
    fn drop(&mut self) {
        if let Some(draft) = &self.draft {
            let _ = fs::remove_file(&draft.draft);
        }
    }
}
