/// Something that happened in a manager.
public enum SystemdEvent: Sendable, Hashable {
    /// A unit was loaded.
    case unitLoaded(BusUnitName)
    /// A unit was unloaded.
    case unitUnloaded(BusUnitName)
    /// Properties of a unit changed; the names in `invalidated` have new values that must be asked
    /// for.
    case unitChanged(BusUnitName, changed: [String: BusValue], invalidated: [String])
    /// A job was queued.
    case jobQueued(id: UInt32, unit: BusUnitName)
    /// A job left the queue.
    case jobEnded(id: UInt32, unit: BusUnitName, result: JobResult)
    /// The manager begins to read all unit files again (true), or has done so (false).
    case reloading(Bool)
    /// Unit files were enabled, disabled, masked or the like.
    case unitFilesChanged
    /// The connection is new: anything may have happened in between.
    case resynchronized
    /// The reader was too slow, and events are missing here.
    case missed
}

/// Everybody who listens to events.
struct EventBroadcast {
    private struct Listener {
        let continuation: AsyncStream<SystemdEvent>.Continuation
        var missesSome = false
    }

    private var listeners: [UInt64: Listener] = [:]
    private var lastNumber: UInt64 = 0

    var isEmpty: Bool { listeners.isEmpty }

    mutating func add(_ continuation: AsyncStream<SystemdEvent>.Continuation) -> UInt64 {
        lastNumber += 1
        listeners[lastNumber] = Listener(continuation: continuation)
        return lastNumber
    }

    mutating func remove(_ number: UInt64) {
        listeners[number] = nil
    }

    /// Gives an event to every listener that has room for it.
    mutating func send(_ event: SystemdEvent) {
        for (number, listener) in listeners {
            if listener.missesSome {
                guard case .enqueued = listener.continuation.yield(.missed) else { continue }
                listeners[number]?.missesSome = false
            }
            if case .dropped = listener.continuation.yield(event) {
                listeners[number]?.missesSome = true
            }
        }
    }

    /// Ends every stream.
    mutating func finish() {
        let all = listeners.values
        listeners = [:]
        for listener in all { listener.continuation.finish() }
    }
}
