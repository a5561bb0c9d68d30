import ArgumentParser

/// When text carries colours.
enum ColorChoice: String, WordChoice {
    case auto, always, never
}
