extension DirectiveTable {
    /// Directives of `[Slice]` alone, from systemd.slice(5).
    static let slice: StaticString = """
        sections: Slice
        # name                    value              since  notes
        ActivatingConcurrencyMax  concurrency-limit  262    -
        ConcurrencyHardMax        concurrency-limit  258    -
        ConcurrencySoftMax        concurrency-limit  258    -
        """
}
