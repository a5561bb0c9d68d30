/// The order of keys in a section: what tells most comes first, all else by the alphabet.
enum KeyOrder {
    /// Where a key stands; smaller comes first.
    static func rank(of key: String) -> Int { ranks[key] ?? ranks.count }

    private static let ranks: [String: Int] = Dictionary(
        "\(table)".split { $0 == "\n" || $0 == " " }.enumerated().map { (String($1), $0) },
        uniquingKeysWith: { first, _ in first })

    private static let table: StaticString = """
        Description Documentation SourcePath
        Requires Requisite Wants BindsTo PartOf Upholds Conflicts Before After
        OnFailure OnSuccess DefaultDependencies
        Type BusName PIDFile RemainAfterExit User Group DynamicUser SupplementaryGroups
        WorkingDirectory Environment EnvironmentFile
        ExecCondition ExecStartPre ExecStart ExecStartPost ExecReload ExecStop ExecStopPost
        Restart RestartSec
        What Where Options
        ListenStream Accept
        OnCalendar Persistent Unit
        Alias WantedBy RequiredBy UpheldBy Also DefaultInstance
        """
}
