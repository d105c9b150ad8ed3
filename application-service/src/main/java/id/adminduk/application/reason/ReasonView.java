package id.adminduk.application.reason;

import org.jspecify.annotations.Nullable;

/// A coded reason with the sentence for people, and what to do next. What the registry says is never in it.
///
/// @param requirement the upload it is about
/// @param field the field of the form it is about, as a JSON pointer
/// @param rule the rule that is not met
public record ReasonView(
        String code,
        @Nullable String requirement,
        @Nullable String field,
        @Nullable String rule,
        String text,
        String nextStep) {}
