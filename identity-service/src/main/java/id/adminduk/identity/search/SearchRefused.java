package id.adminduk.identity.search;

import id.adminduk.kernel.problem.DomainException;

/// Every way a search is refused.
abstract sealed class SearchRefused extends DomainException {
    private SearchRefused(String code, String detail) {
        super(Kind.UNPROCESSABLE, code, detail);
    }

    static final class CriteriaMissing extends SearchRefused {
        CriteriaMissing() {
            super("search-criteria", "Give one of nik, kkNumber and name; a birth date or a birth year, not both.");
        }
    }

    static final class CaseMissing extends SearchRefused {
        CaseMissing() {
            super("search-case-required", "The reason CASE, and it alone, comes with the application it is for.");
        }
    }

    static final class TooWide extends SearchRefused {
        TooWide() {
            super("search-too-wide", "Too many people fit: add a birth date, a region or another part of the name.");
        }
    }

    static final class RegionUnknown extends SearchRefused {
        RegionUnknown() {
            super("region-unknown", "No region of this registry has or had this code or name.");
        }
    }
}
