/// Ten bytes that nobody can guess. Without a source of chance, the time has to do.
pub fn chance() -> [u8; 10] {
    let mut bytes = [0; 10];
    let crypto = web_sys::window().and_then(|window| window.crypto().ok());
    let drawn =
        crypto.is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if !drawn {
        bytes[..8].copy_from_slice(&super::milliseconds().to_be_bytes());
    }
    bytes
}
