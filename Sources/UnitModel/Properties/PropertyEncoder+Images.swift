import UnitCatalog
import UnitValues

extension PropertyEncoder {
    /// Images that are laid over the host's files: path, whether it may be missing, options.
    func extensionImages() -> PropertyValue? {
        var images: [PropertyValue] = []
        for case .extensionImages(let more) in values {
            images += more.map { image in
                .list([
                    .text(image.source.text), .boolean(image.isOptional),
                    mountOptions(image.options),
                ])
            }
        }
        return images.isEmpty ? nil : .list(images)
    }

    /// Images that are mounted: path, where, whether it may be missing, options.
    func mountImages() -> PropertyValue? {
        var images: [PropertyValue] = []
        for case .mountedImages(let more) in values {
            images += more.map { image in
                .list([
                    .text(image.source.text), .text(image.destination.text),
                    .boolean(image.isOptional), mountOptions(image.options),
                ])
            }
        }
        return images.isEmpty ? nil : .list(images)
    }

    /// What is mounted where with which options, as pairs; nil of any other directive.
    func mountOptionPairs() -> PropertyValue? {
        var options: [PartitionOptions] = []
        var places: [PropertyValue] = []
        for value in values {
            switch value {
            case .partitionOptions(let more): options += more
            case .temporaryFileSystems(let more):
                places += more.map { .texts([$0.path.text, $0.options]) }
            default: continue
            }
        }
        if !places.isEmpty { return .list(places) }
        return options.isEmpty ? nil : mountOptions(options)
    }

    /// Options by partition; from 260 on each partition once, in systemd's order.
    private func mountOptions(_ options: [PartitionOptions]) -> PropertyValue {
        guard release >= 260 else {
            return .list(options.map { .texts([$0.partition.name, $0.options]) })
        }
        var last: [PartitionDesignator: String] = [:]
        for option in options { last[option.partition] = option.options }
        return .list(
            last.filter { !$0.value.isEmpty }.sorted { $0.key < $1.key }.map {
                .texts([$0.key.name, $0.value])
            })
    }
}
