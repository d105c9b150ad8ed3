package id.adminduk.partner.report;

import id.adminduk.kernel.problem.DomainException;
import java.util.List;

/// Every way a body is no JSON of ours.
public abstract sealed class JsonRefused extends DomainException {
    private JsonRefused(String code, String detail) {
        super(Kind.BAD_REQUEST, code, detail);
    }

    private JsonRefused(String code, String detail, List<FieldError> errors) {
        super(Kind.BAD_REQUEST, code, detail, errors);
    }

    public static final class Malformed extends JsonRefused {
        public Malformed() {
            super("malformed-json", "The content is not a JSON object.");
        }
    }

    public static final class TooDeep extends JsonRefused {
        public TooDeep() {
            super("json-too-deep", "The JSON is nested too deeply.");
        }
    }

    public static final class UnknownProperty extends JsonRefused {
        public UnknownProperty(String pointer) {
            super(
                    "unknown-property",
                    "There is a property we do not know.",
                    List.of(new FieldError(pointer, "unknown-property", "We do not know this property.")));
        }
    }
}
