package id.adminduk.application.dossier;

import org.jspecify.annotations.Nullable;

/// What a form tells of an element of somebody's record, or an element an officer wants to see although the form is
/// silent about it.
///
/// @param person the field that names them
/// @param pointer the field that tells it; the person's own where none does
/// @param element the registry's word for it
record Told(
        String person,
        String nik,
        String pointer,
        String element,
        @Nullable String given) {
    @Override
    public String toString() {
        return "Told[" + pointer + " " + element + "]";
    }
}
