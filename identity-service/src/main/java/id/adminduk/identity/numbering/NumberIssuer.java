package id.adminduk.identity.numbering;

import id.adminduk.identity.codes.Sex;
import id.adminduk.kernel.types.KkNumber;
import id.adminduk.kernel.types.Nik;
import id.adminduk.kernel.types.RegionCode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/// Gives people and cards their numbers, inside the transaction that uses them. A port with two ways, chosen by the
/// office (`adminduk.registry.numbers`): our own counters, or the national SIAK, whose numbers come later.
public interface NumberIssuer {
    /// A person's number for life; throws [NumbersAwaited] where it is still to come.
    Nik nik(UUID caseId, RegionCode place, LocalDate birthDate, Sex sex);

    /// A number for each card, in the order of their places; throws [NumbersAwaited] where any is still to come.
    List<KkNumber> cards(UUID caseId, List<RegionCode> places, LocalDate recordedOn);

    /// Whether a number is never awaited.
    boolean atOnce();
}
