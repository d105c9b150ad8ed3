package id.adminduk.identity.merging;

import id.adminduk.identity.codes.MaritalStatus;
import id.adminduk.identity.element.Certificates;
import id.adminduk.identity.element.FormerAddress;
import id.adminduk.identity.resident.Resident.Parent;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What followed a record that was switched off to the one that stays, as it was before.
///
/// @param marriages handed over, those of `lasting` not ended
/// @param twice marriages both records had: the one that stays has its own
/// @param single what the one that stays was before a marriage came to it; null where none did
/// @param formerAddress of the one that stays
record Ties(
        List<Child> children,
        List<UUID> marriages,
        List<UUID> lasting,
        List<UUID> twice,
        @Nullable Single single,
        @Nullable FormerAddress formerAddress) {
    static final Ties NONE = new Ties(List.of(), List.of(), List.of(), List.of(), null, null);

    Ties {
        children = List.copyOf(children);
        marriages = List.copyOf(marriages);
        lasting = List.copyOf(lasting);
        twice = List.copyOf(twice);
    }

    /// A child with the parents written of it.
    record Child(UUID id, @Nullable Parent mother, @Nullable Parent father) {}

    /// @param became what the marriage made of it
    record Single(MaritalStatus status, Certificates certificates, MaritalStatus became) {}

    List<UUID> childIds() {
        return children.stream().map(Child::id).toList();
    }

    /// Nothing of it may reach a log.
    @Override
    public String toString() {
        return "Ties[...]";
    }
}
