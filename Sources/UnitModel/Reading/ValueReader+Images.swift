import UnitCatalog
import UnitValues

extension ValueReader {
    /// A list of `[PARTITION:]OPTIONS`.
    func rootImageOptions() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// An image policy, systemd.image-policy(7).
    func imagePolicy() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A Verity root hash, in hexadecimal, or the path of a file with one.
    func rootHash() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A path, or `base64:` and a signature.
    func rootHashSignature() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A list of paths of images, with mount options.
    func extensionImages() -> ValueReading<DirectiveValue> {
        unjudged
    }

    /// A list of `SOURCE:DESTINATION[:OPTIONS]`.
    func mountImages() -> ValueReading<DirectiveValue> {
        unjudged
    }
}
