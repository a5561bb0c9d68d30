import UnitCatalog
public import UnitModel
import UnitSyntax
import UnitValues

/// A unit file or drop-in that is to be installed.
public struct DeploymentSource: Sendable {
    /// Where it came from, as messages name it.
    public let path: String

    /// What it holds.
    public let bytes: [UInt8]

    /// The folder that was given with all that is in it; nil when the file was given by itself.
    public let folder: String?

    /// Its place below the folder of units: `web.service` or `web.service.d/limits.conf`.
    public let name: String

    /// The unit that it belongs to; `.service` for a drop-in of every service.
    public let unitName: String

    /// The file with its keys looked up.
    public let file: UnitFile

    /// A file with a name that systemd accepts.
    ///
    /// - Parameters:
    ///   - path: Where it lies; the name of the unit is taken from its end.
    ///   - bytes: What it holds.
    ///   - folder: The absolute path of the folder that was given with all that is in it: what was
    ///     installed from there and is gone from there is told by later plans.
    /// - Throws: ``DeploymentError/notAUnit(path:reason:)``.
    public init(
        path: String, bytes: [UInt8], folder: String? = nil
    ) throws(DeploymentError) {
        guard path.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }) else {
            throw .notAUnit(path: path, reason: "the name has a line break or another control byte")
        }
        let names = path.split(separator: "/")
        guard let fileName = UnitFileName(path: path), let last = names.last else {
            throw .notAUnit(
                path: path,
                reason: "it is not named like a unit (web.service) "
                    + "or a drop-in (web.service.d/limits.conf)")
        }
        if fileName.isDropIn {
            name = names.suffix(2).joined(separator: "/")
            guard last.utf8.count <= UnitName.longest else {
                throw .notAUnit(path: path, reason: Self.tooLong(last))
            }
        } else {
            name = String(last)
        }
        let isForType = fileName.unitName == fileName.kind.suffix
        guard isForType || UnitName(fileName.unitName) != nil else {
            throw .notAUnit(path: path, reason: Self.mistake(in: fileName.unitName))
        }
        self.path = path
        self.bytes = bytes
        self.folder = folder
        unitName = fileName.unitName
        file = UnitFile(UnitDocument(parsing: bytes), name: fileName)
    }

    /// Whether it is a drop-in.
    public var isDropIn: Bool { file.name.isDropIn }

    private static func mistake(in name: String) -> String {
        name.utf8.count > UnitName.longest
            ? tooLong(name)
            : "'\(name)' is no unit name: letters, digits and ':-_.\\' are allowed, "
                + "and one '@' before an instance"
    }

    private static func tooLong(_ name: some StringProtocol) -> String {
        "the name has \(name.utf8.count) bytes; at most \(UnitName.longest) are allowed"
    }
}
