package id.adminduk.identity.element;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.adminduk.identity.codes.Disability;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/// What the biodata tell beside what every document prints (UU 24/2013 Ps. 58, form F-1.01); kept sealed. Null is what
/// nobody has told.
///
/// @param beliefOrganisation of a follower of a belief (organisasi kepercayaan)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Particulars(
        @Nullable @Size(min = 1, max = 100) String beliefOrganisation,
        @Nullable Disability disability,
        @Valid Certificates certificates,
        @Valid @Nullable Contact contact,
        @Valid @Nullable FormerAddress formerAddress,
        Enrolment enrolment) {
    public static final Particulars NONE = new Particulars(null, null, Certificates.UNTOLD, null, null, Enrolment.NONE);

    /// Versions from before these elements have none of them.
    public Particulars {
        certificates = certificates == null ? Certificates.UNTOLD : certificates;
        enrolment = enrolment == null ? Enrolment.NONE : enrolment;
    }

    public Particulars withBeliefOrganisation(@Nullable String name) {
        return new Particulars(name, disability, certificates, contact, formerAddress, enrolment);
    }

    public Particulars with(@Nullable Disability disability) {
        return new Particulars(beliefOrganisation, disability, certificates, contact, formerAddress, enrolment);
    }

    public Particulars with(Certificates certificates) {
        return new Particulars(beliefOrganisation, disability, certificates, contact, formerAddress, enrolment);
    }

    public Particulars with(@Nullable Contact contact) {
        return new Particulars(beliefOrganisation, disability, certificates, contact, formerAddress, enrolment);
    }

    public Particulars with(@Nullable FormerAddress formerAddress) {
        return new Particulars(beliefOrganisation, disability, certificates, contact, formerAddress, enrolment);
    }

    public Particulars with(Enrolment enrolment) {
        return new Particulars(beliefOrganisation, disability, certificates, contact, formerAddress, enrolment);
    }

    /// Nothing of it may reach a log.
    @Override
    public String toString() {
        return "Particulars[...]";
    }
}
