package id.adminduk.identity.otp;

/// What a code proves once it comes back.
public enum CodePurpose {
    VERIFY_PHONE,
    SIGN_IN,
    RECOVER,
    CHANGE_PHONE,
    INVITE
}
