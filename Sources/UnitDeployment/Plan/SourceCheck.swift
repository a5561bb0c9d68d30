import UnitLint
import UnitModel
import UnitSyntax
import UnitValues

/// Looks for mistakes that keep units from being what their author means.
struct SourceCheck {
    let collection: UnitCollection
    let linter: Linter

    init(_ collection: UnitCollection) {
        self.collection = collection
        var linter = Linter(targets: [collection.version])
        linter.manager = collection.place.manager == .user ? .user : .system
        self.linter = linter
    }

    /// The errors in files, and in the units that they make together with what is on the host.
    func findings(
        in sources: [DeploymentSource], units: [UnitName]
    ) throws(DeploymentError) -> [DeploymentFinding] {
        var findings: [DeploymentFinding] = []
        for source in sources {
            // A unit as a whole is judged below, with its drop-ins.
            for finding in errors(in: source.file) where finding.scope == .line {
                findings.append(
                    DeploymentFinding(
                        path: source.path, line: finding.start.line, rule: finding.rule,
                        message: finding.message))
            }
        }
        for unit in units {
            guard let effective = try collection.unit(unit) else { continue }
            for finding in errors(in: effective.joined) where finding.scope == .unit {
                findings.append(
                    DeploymentFinding(
                        path: collection.place.path(of: unit.text), line: nil, rule: finding.rule,
                        message: finding.message))
            }
        }
        return findings
    }

    private func errors(in file: UnitFile) -> [Finding] {
        linter.lint(file).findings.filter { $0.severity == .error }
    }
}

extension EffectiveUnit {
    /// Fragment and drop-ins as one file, which means the same.
    fileprivate var joined: UnitFile {
        var bytes: [UInt8] = []
        for source in sources {
            bytes += source.file.document.bytes
            if bytes.last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
        }
        let name = UnitFileName(path: context.unitName) ?? sources[0].file.name
        return UnitFile(UnitDocument(parsing: bytes), name: name)
    }
}
