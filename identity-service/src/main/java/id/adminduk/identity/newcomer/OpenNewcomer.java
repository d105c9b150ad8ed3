package id.adminduk.identity.newcomer;

import java.util.UUID;

/// A newcomer of a case that has not ended.
///
/// @param position of several in one case, from 0
record OpenNewcomer(UUID id, UUID application, int position, Stage stage, Newcomer person) {

    /// How far the case has come.
    enum Stage {
        /// In the hands of officers.
        SUBMITTED,
        /// Decided, and waiting for a number.
        APPROVED,
        /// Back from the registry.
        REFUSED
    }

    boolean is(UUID application, int position) {
        return this.application.equals(application) && this.position == position;
    }
}
