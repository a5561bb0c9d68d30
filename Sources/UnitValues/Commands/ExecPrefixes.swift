/// The characters before the path of a program.
struct ExecPrefixes {
    /// What they say.
    private(set) var flags: ExecCommandFlags = []

    /// `@`: the word after the path is what the program sees as its name.
    private(set) var namesProgram = false

    /// `!!` stands there, whatever the release makes of it.
    private(set) var isAmbient = false

    /// What is left of the word.
    let rest: ArraySlice<UInt8>

    /// Reads the prefixes of a word; each counts once, and what cannot count is the path already.
    init(_ word: [UInt8], version: SystemdVersion) {
        var rest = word[...]
        var read = ExecPrefixes()
        while let byte = rest.first, read.take(byte, version: version) { rest.removeFirst() }
        if read.isAmbient {
            read.flags.remove(.keepsUser)
            if version < 258 { read.flags.insert(.ambient) }
        }
        (flags, namesProgram, isAmbient) = (read.flags, read.namesProgram, read.isAmbient)
        self.rest = rest
    }

    private init() { rest = [] }

    /// Takes a prefix; false when it is none, or not at this place.
    private mutating func take(_ byte: UInt8, version: SystemdVersion) -> Bool {
        switch byte {
        case UInt8(ascii: "-"): return insert(.ignoresFailure)
        case UInt8(ascii: ":"): return insert(.keepsVariables)
        case UInt8(ascii: "|"): return version >= 258 && insert(.viaShell)
        case UInt8(ascii: "+"):
            return !isAmbient && !flags.contains(.keepsUser) && insert(.privileged)
        case UInt8(ascii: "@"):
            defer { namesProgram = true }
            return !namesProgram
        case UInt8(ascii: "!"):
            guard !isAmbient, !flags.contains(.privileged) else { return false }
            isAmbient = !insert(.keepsUser)
            return true
        default: return false
        }
    }

    private mutating func insert(_ flag: ExecCommandFlags) -> Bool { flags.insert(flag).inserted }
}
