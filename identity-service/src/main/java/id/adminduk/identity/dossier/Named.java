package id.adminduk.identity.dossier;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import id.adminduk.kernel.types.Nik;
import jakarta.validation.constraints.NotNull;

/// Somebody a form names; the NIK decides who it is.
@JsonIgnoreProperties(ignoreUnknown = true)
public record Named(@NotNull Nik nik) {}
