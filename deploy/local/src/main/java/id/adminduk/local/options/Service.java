package id.adminduk.local.options;

/// The six services: where they listen, counted from the first port, and how much heap they get.
public enum Service {
    IDENTITY("identity-service", 1, 112, true),
    APPLICATION("application-service", 2, 112, true),
    DOCUMENT("document-service", 3, 192, true),
    PARTNER("partner-service", 4, 128, true),
    DASHBOARD("dashboard-service", 5, 80, true),
    GATEWAY("gateway", 0, 96, false);

    private final String module;
    private final int portOffset;
    private final int heapMegabytes;
    private final boolean hasDatabase;

    Service(String module, int portOffset, int heapMegabytes, boolean hasDatabase) {
        this.module = module;
        this.portOffset = portOffset;
        this.heapMegabytes = heapMegabytes;
        this.hasDatabase = hasDatabase;
    }

    /// The Maven module and the name in logs.
    public String module() {
        return module;
    }

    public int portOffset() {
        return portOffset;
    }

    public int heapMegabytes() {
        return heapMegabytes;
    }

    public boolean hasDatabase() {
        return hasDatabase;
    }

    /// The name of its database and of the database role that owns it.
    public String database() {
        return module.replace("-service", "");
    }
}
