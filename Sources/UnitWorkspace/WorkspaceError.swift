import Glibc

/// Why a path could not be read, or its file not be replaced.
public enum WorkspaceError: Error, Hashable, Sendable, CustomStringConvertible {
    /// There is nothing at the path.
    case notFound(path: String)
    /// The system refused; `operation` is what was tried and `code` its errno.
    case failed(operation: String, path: String, code: Int32)
    /// Symbolic links lead in a circle.
    case linkLoop(path: String)
    /// The path is a pipe, a socket or a device.
    case notAFile(path: String, what: String)
    /// The name is not that of a unit or of a drop-in.
    case notAUnit(path: String)
    /// The file is larger than any unit file.
    case tooLarge(path: String, bytes: Int)
    /// There is no unit file in the directory or below it.
    case emptyDirectory(path: String)
    /// No directory of the search path has a file or a link with the name.
    case noSuchUnit(name: String, directories: [String])
    /// The text cannot be the name of a unit.
    case notAUnitName(String)
    /// A file that is to be replaced is a symbolic link; `destination` is
    /// what it leads to in the end.
    case isLink(path: String, destination: String?)
    /// A file that is to be replaced has further names, which would keep the old text.
    case hasOtherNames(path: String)
    /// Somebody else changed a file between reading and replacing it.
    case changedMeanwhile(path: String)

    /// One sentence: what happened, where, and what to do next.
    public var description: String {
        switch self {
        case .notFound(let path):
            "\(path): no such file or directory; check the spelling"
        case .failed(let operation, let path, let code):
            "\(path): cannot \(operation): \(String(cString: strerror(code)).lowercasedFirst)"
                + Self.advice(for: code)
        case .linkLoop(let path):
            "\(path): symbolic links lead in a circle; remove one of them"
        case .notAFile(let path, let what):
            "\(path): is a \(what), not a file; give '-' to read standard input"
        case .notAUnit(let path):
            "\(path): is not named like a unit file; name it NAME.service (or another unit type), "
                + "or put it into a NAME.service.d directory with a name that ends in .conf"
        case .tooLarge(let path, let bytes):
            "\(path): has \(bytes) bytes, and a unit file of more than "
                + "\(UnitFileReader.sizeLimit) is not read; check that it is one"
        case .noSuchUnit(let name, let directories):
            "\(name): no such unit in \(directories.joined(separator: ", ")); "
                + "give the path of a file, or --root when the unit belongs to another system"
        case .notAUnitName(let text):
            "'\(text)' is neither a file nor the name of a unit; names have letters, digits "
                + "and ':-_.\\@', and end in .service or another unit type"
        case .emptyDirectory(let path):
            "\(path): no unit files in this directory or below it; "
                + "files named like NAME.service and NAME.service.d/NAME.conf are looked for"
        case .isLink(let path, let destination):
            "\(path): is a symbolic link and was left alone; "
                + (destination.map { "to change what it leads to, give \($0)" }
                    ?? "it leads nowhere")
        case .hasOtherNames(let path):
            "\(path): is one of several hard links to the same file and was left alone; "
                + "replace it with a copy of its own first"
        case .changedMeanwhile(let path):
            "\(path): was changed by somebody else at the same time and left alone; run again"
        }
    }

    private static func advice(for code: Int32) -> String {
        code == EACCES || code == EPERM ? "; run as a user who may read it" : ""
    }
}

extension String {
    /// The string with its first letter in lower case.
    fileprivate var lowercasedFirst: String {
        prefix(1).lowercased() + dropFirst()
    }
}
