import UnitCatalog
import UnitValues

extension ValueReader {
    /// A list of `[PARTITION:]OPTIONS`.
    func rootImageOptions() -> ValueReading<DirectiveValue> {
        unlessEmpty { PartitionOptions.readList(bytes, in: context).map { .partitionOptions($0) } }
    }

    /// An image policy, systemd.image-policy(7).
    func imagePolicy() -> ValueReading<DirectiveValue> {
        unlessEmpty {
            judged { () throws(ValueProblem) in
                do throws(ValueProblem) {
                    return .text(try ImagePolicy(bytes, in: context).text(in: context.version))
                } catch {
                    var problem = error
                    problem.effect = .fatal
                    problem.refusal = .error
                    throw problem
                }
            }
        }
    }

    /// A Verity root hash, in hexadecimal, or the path of a file with one.
    func rootHash() -> ValueReading<DirectiveValue> {
        unlessEmpty { judged { () throws(ValueProblem) in .rootHash(try RootHash(bytes)) } }
    }

    /// A path, or `base64:` and a signature.
    func rootHashSignature() -> ValueReading<DirectiveValue> {
        unlessEmpty {
            judged { () throws(ValueProblem) in
                .rootHash(try RootHash(signature: bytes, in: context))
            }
        }
    }

    /// A list of paths of images, with mount options.
    func extensionImages() -> ValueReading<DirectiveValue> {
        unlessEmpty { ExtensionImage.readList(bytes, in: context).map { .extensionImages($0) } }
    }

    /// A list of `SOURCE:DESTINATION[:OPTIONS]`.
    func mountImages() -> ValueReading<DirectiveValue> {
        unlessEmpty { MountedImage.readList(bytes, in: context).map { .mountedImages($0) } }
    }
}
