package id.adminduk.application.reason;

import id.adminduk.application.form.Form;
import id.adminduk.application.lifecycle.Reason;
import id.adminduk.kernel.problem.DomainException.FieldError;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// What may be changed while a case is to be fixed: only what a reason names (domain.md 3.1, 11). A reason that names
/// neither an upload nor a field opens the whole form.
///
/// @param fields JSON pointers; what lies below them may be changed too
public record FixScope(boolean wholeForm, List<String> fields) {
    public static FixScope of(List<Reason> reasons) {
        boolean whole = reasons.stream().anyMatch(reason -> reason.requirement() == null && reason.field() == null);
        return new FixScope(
                whole,
                reasons.stream().map(Reason::field).filter(Objects::nonNull).toList());
    }

    /// Refuses a form that changes what was right.
    public void require(Form before, Form after) {
        var notAsked = notAsked(before, after);
        if (!notAsked.isEmpty()) throw new NotAskedFor(notAsked);
    }

    /// One error for each field that differs and was not asked for.
    List<FieldError> notAsked(Form before, Form after) {
        if (wholeForm) return List.of();
        var changed = new ArrayList<String>();
        compare("", before.tree(), after.tree(), changed);
        return changed.stream()
                .filter(pointer -> fields.stream().noneMatch(asked -> covers(asked, pointer)))
                .map(pointer -> new FieldError("#" + pointer, "not-asked-for", "This field is right as it is."))
                .toList();
    }

    private static boolean covers(String asked, String pointer) {
        return pointer.equals(asked) || pointer.startsWith(asked + "/");
    }

    /// Pointers of the values that differ. A field left out and one that is null are the same; an object that comes or
    /// goes is looked at field by field.
    private static void compare(String pointer, JsonNode before, JsonNode after, List<String> changed) {
        if (before.equals(after) || (isEmpty(before) && isEmpty(after))) return;
        if (isBranch(before) && isBranch(after)) {
            var names = new TreeSet<>(before.propertyNames());
            names.addAll(after.propertyNames());
            for (var name : names) compare(pointer + "/" + escaped(name), before.path(name), after.path(name), changed);
        } else if (before.isArray() && after.isArray()) {
            for (int i = 0; i < Math.max(before.size(), after.size()); i++)
                compare(pointer + "/" + i, before.path(i), after.path(i), changed);
        } else {
            changed.add(pointer);
        }
    }

    private static boolean isBranch(JsonNode node) {
        return node.isObject() || isEmpty(node);
    }

    private static boolean isEmpty(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
