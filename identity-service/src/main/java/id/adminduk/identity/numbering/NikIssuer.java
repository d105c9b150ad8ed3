package id.adminduk.identity.numbering;

import id.adminduk.identity.codes.Sex;
import id.adminduk.kernel.types.Nik;
import id.adminduk.kernel.types.RegionCode;
import java.time.LocalDate;

/// Gives a person their number for life. A port: where the national SIAK answers, it gives the number instead of us.
public interface NikIssuer {
    Nik next(RegionCode familyRegion, LocalDate birthDate, Sex sex);
}
