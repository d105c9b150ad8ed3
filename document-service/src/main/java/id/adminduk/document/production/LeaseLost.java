package id.adminduk.document.production;

/// Another worker holds the document now, or has finished it: what this one made is thrown away.
class LeaseLost extends RuntimeException {
    LeaseLost(Lease lease) {
        super("lease %d on document %s is over".formatted(lease.fence(), lease.documentId()), null, false, false);
    }
}
