import SystemdBus

/// Sentences and tables of the verbs of control.
enum ControlText {
    /// An error with what to do about it, line by line.
    static func lines(for error: BusError, verb: String) -> [String] {
        var lines = [error.description]
        if error.isPermission {
            lines += PermissionAdvice(error, verb: verb).lines
        } else if let advice = error.advice {
            lines.append(advice)
        }
        return lines
    }

    /// Columns as wide as their widest cell; the last one is as wide as its text.
    static func table(_ rows: [[String]]) -> [String] {
        let count = rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in
            rows.map { $0.count > column ? $0[column].count : 0 }.max() ?? 0
        }
        return rows.map { row in
            row.enumerated().map { index, cell in
                index == row.count - 1
                    ? cell : cell + String(repeating: " ", count: widths[index] - cell.count)
            }.joined(separator: "  ")
        }
    }

    /// A state in its colour.
    static func colored(_ state: ActiveState, _ text: String, _ style: TextStyle) -> String {
        switch state {
        case .active, .reloading, .refreshing: style.green(text)
        case .failed: style.red(text)
        case .activating, .deactivating, .maintenance: style.yellow(text)
        default: style.dim(text)
        }
    }
}
