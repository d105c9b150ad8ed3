package id.adminduk.application.vault;

import id.adminduk.kernel.problem.DomainException;

/// Why a kept file cannot be used.
final class VaultRefused extends DomainException {
    private VaultRefused(Kind kind, String code, String detail) {
        super(kind, code, detail);
    }

    static VaultRefused expired() {
        return new VaultRefused(
                Kind.GONE, "vault-file-expired", "The file is too old to be used again; send a new one.");
    }

    static VaultRefused notFitting() {
        return new VaultRefused(
                Kind.UNPROCESSABLE, "vault-file-not-fitting", "The file is another kind of proof than asked for.");
    }
}
