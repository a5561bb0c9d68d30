/// The tables that the catalog is made of: facts as text, decoded once.
///
/// A table starts with a line `sections: NAME…`, which says where its
/// directives stand. Each further line is a directive: its name, what reads
/// its value (`ValueKind`, in words), the first release that has it, and
/// notes, or `-`:
///
/// | note | meaning |
/// | --- | --- |
/// | `list` | lines add up, an empty value starts afresh |
/// | `adds` | lines add up, an empty value does nothing |
/// | `replaces@N` | from N on it is no list any more |
/// | `alias` | a second name for what `use:` names |
/// | `deprecated@N` | the manual of N wants `use:` instead; it works in silence |
/// | `noted@N` | from N on systemd prints a message, and obeys |
/// | `ignored@N` | from N on systemd prints a message, and does not obey |
/// | `gone@N` | N does not know it any more |
/// | `use:NAME` | what to write instead; `use:SECTION.NAME` in another section |
///
/// Lines that start with `#` are comments. Rows are sorted by name.
enum DirectiveTable {
    /// All tables, in the order in which a reader would look for them.
    static let all: [StaticString] = [
        unit, conditions, install, service, socket, mount, automount, swap, timer, path,
        slice, scope, exec, kill, resourceControl,
    ]
}
