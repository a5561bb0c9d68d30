import Glibc
import SystemPackage
public import SystemdBus

/// Why a deployment could not be planned, was refused, or was not finished.
public enum DeploymentError: Error, Hashable, Sendable {
    /// What was being done to a file.
    public enum Operation: String, Sendable {
        /// Looking at it.
        case read
        /// Making or changing it.
        case write
        /// Taking it away.
        case remove
    }

    /// The system said no; `code` is its `errno`.
    case system(Operation, path: String, code: Int32)
    /// A symbolic link lies where a folder or a unit file is to be.
    case isLink(path: String, target: String)
    /// Something else lies where a folder is to be.
    case isNoFolder(path: String)
    /// Something else lies where a file is to be; `noun` names it with an article.
    case isNoFile(path: String, noun: String)
    /// A file is larger than any unit file.
    case tooLarge(path: String)
    /// A path names neither a unit nor a drop-in; `reason` says what is wrong with the name.
    case notAUnit(path: String, reason: String)
    /// Two of the given files would be installed at the same place.
    case givenTwice(name: String, first: String, second: String)
    /// Nothing was given that could be installed.
    case nothingGiven
    /// The unit is masked by a link at `path`.
    case masked(unit: String, path: String)
    /// What the linter says keeps the units from being installed.
    case refused([DeploymentFinding])
    /// `[Install]` of a unit asks for what systemd refuses.
    case badInstall(unit: String, reason: String)
    /// Another process deploys, and did not come to an end in time.
    case locked(path: String, holder: String, seconds: Int64)
    /// The record of a deployment cannot be understood.
    case badJournal(path: String, reason: String)
    /// A file is neither as it was before a deployment nor as the deployment made it.
    case changedSince(path: String)
    /// There is no deployment to take back.
    case nothingToRollBack(folder: String)
    /// A unit was not installed by a deployment.
    case notInstalled(unit: String)
    /// The running manager did not answer, or refused to.
    case bus(BusError)
    /// A deployment failed for a reason, and taking it back stopped at an error.
    indirect case stuck(reason: String, at: DeploymentError)
    /// The environment does not tell where a user's files are.
    case noHome(variable: String)
}

extension DeploymentError {
    /// Whether the caller lacks a right, so that somebody else may succeed.
    public var isPermission: Bool {
        switch self {
        case .system(_, _, let code): code == EACCES || code == EPERM
        case .bus(let error): error.isPermission
        case .stuck(_, let error): error.isPermission
        default: false
        }
    }

    /// What to do about it, where the sentence does not say it.
    public var advice: String? {
        switch self {
        case .bus(let error): error.advice
        case .system(.write, _, EACCES), .system(.write, _, EPERM), .system(.remove, _, EACCES),
            .system(.remove, _, EPERM):
            "polkit has no action for writing unit files: run it as root, "
                + "or give --user to install for yourself alone"
        default: nil
        }
    }

    /// The error that another one stands for, while something was being done to a path.
    static func wrapping(
        _ error: any Error, _ operation: Operation, path: String
    ) -> DeploymentError {
        (error as? DeploymentError)
            ?? .system(operation, path: path, code: (error as? Errno)?.rawValue ?? EIO)
    }
}

extension DeploymentError: CustomStringConvertible {
    /// One sentence: what, where, why, and what to do.
    public var description: String {
        switch self {
        case .system(let operation, let path, let code):
            "\(path): cannot \(operation.rawValue) it: \(Self.reason(code))"
        case .isLink(let path, let target):
            "\(path): is a symbolic link to '\(target)'; nothing is written through a link, "
                + "so remove it or name the real folder with --root"
        case .isNoFolder(let path):
            "\(path): is not a folder; move it away"
        case .isNoFile(let path, let noun):
            "\(path): is \(noun), not a unit file; move it away"
        case .tooLarge(let path):
            "\(path): is larger than any unit file; check that it is one"
        case .notAUnit(let path, let reason):
            "'\(Self.printable(path))' cannot be installed: \(reason)"
        case .givenTwice(let name, let first, let second):
            "'\(name)' is given twice, as \(first) and as \(second); leave one of them out"
        case .nothingGiven:
            "no unit file is given; name files such as web.service or a folder with some in it"
        case .masked(let unit, let path):
            "\(path): masks '\(unit)', so that nothing can start it; "
                + "run 'unitsmith unmask \(unit)' first"
        case .refused(let findings): Self.refusal(findings)
        case .badInstall(let unit, let reason):
            "[Install] of '\(unit)' cannot be done: \(reason)"
        case .locked(let path, let holder, let seconds):
            "\(path): \(holder) deploys, and was not done after \(seconds) s; "
                + "wait for it, or give a longer --lock-timeout"
        case .badJournal(let path, let reason):
            "\(path): the record of an earlier deployment cannot be read: \(reason); "
                + "look at the unit files it names, then move it away"
        case .changedSince(let path):
            "\(path): was changed by somebody else since; look at it, then repeat with --force "
                + "to overwrite it"
        case .nothingToRollBack(let folder):
            "there is nothing to roll back: \(folder) has no record of a deployment"
        case .notInstalled(let unit):
            "'\(unit)' was not installed by 'unitsmith apply', so nothing is removed"
        case .bus(let error): error.description
        case .stuck(let reason, let error):
            "\(reason); taking back what was done stopped: \(error); "
                + "correct that, then run 'unitsmith rollback'"
        case .noHome(let variable):
            "\(variable) is not set to an absolute path, so there is no place for user units; "
                + "set it, or name the folder with XDG_CONFIG_HOME and XDG_STATE_HOME"
        }
    }

    private static func refusal(_ findings: [DeploymentFinding]) -> String {
        let count = findings.count == 1 ? "an error" : "\(findings.count) errors"
        return "systemd would not take the units as they are written (\(count)); "
            + "correct them, or give --force to install them all the same"
    }

    private static func reason(_ code: Int32) -> String {
        switch code {
        case EROFS: "the file system is mounted read-only; remount it writable"
        case ENOSPC: "the disk is full; make room and try again"
        case EDQUOT: "the disk quota is used up; make room and try again"
        case EACCES, EPERM: "you are not permitted to"
        case ENOENT: "there is no such file or folder; check the spelling"
        default: String(cString: strerror(code)).lowercasedFirst
        }
    }

    /// A text that is fit to be printed in a message.
    private static func printable(_ text: String) -> String {
        let shown = text.unicodeScalars.prefix(80).map { scalar in
            scalar.value < 0x20 || scalar.value == 0x7F ? "?" : String(scalar)
        }
        return shown.joined() + (text.unicodeScalars.count > 80 ? "…" : "")
    }
}

extension String {
    /// The string with its first letter in lower case.
    var lowercasedFirst: String { prefix(1).lowercased() + dropFirst() }
}

/// Something that the linter says about a file that was to be installed.
public struct DeploymentFinding: Hashable, Sendable {
    /// The file, as it was given.
    public let path: String
    /// The line, from 1; nil for the unit as a whole.
    public let line: Int?
    /// The rule that found it.
    public let rule: String
    /// What is wrong.
    public let message: String
}
