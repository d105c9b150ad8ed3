package id.adminduk.identity.regionlist;

import id.adminduk.kernel.problem.DomainException;
import java.util.List;

/// Every way the tree of regions says no.
abstract sealed class RegionRefused extends DomainException {
    private RegionRefused(Kind kind, String code, String detail, List<FieldError> errors) {
        super(kind, code, detail, errors);
    }

    static final class ListInvalid extends RegionRefused {
        private static final int MOST = 100;

        ListInvalid(List<FieldError> problems) {
            super(
                    Kind.UNPROCESSABLE,
                    "region-list-invalid",
                    "%d problems in the list; nothing was changed.".formatted(problems.size()),
                    problems.subList(0, Math.min(problems.size(), MOST)));
        }
    }

    static final class NotUtf8 extends RegionRefused {
        NotUtf8() {
            super(Kind.BAD_REQUEST, "region-list-unreadable", "The list is not UTF-8 text.", List.of());
        }
    }
}
