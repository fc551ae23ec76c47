import { test } from 'node:test'
import assert from 'node:assert/strict'
import fc from 'fast-check'
import { maskAddress, maskCreditCode, maskIdNumber, maskName, maskPhone } from './masking.ts'

test('names keep the first character', () => {
  for (const [name, shown] of [['张三', '张*'], ['欧阳娜娜', '欧***'], ['阿依古丽·买买提', '阿*******'], ['㐀三', '㐀*'], ['䶮丽', '䶮*'], ['𠮷田', '𠮷*'],
    ['田𠮷', '田*'], ['丹', '*'], ['𠮷', '*'], ['', ''], [' 张三 ', '张*'], ['葛\u{E0100}城', '葛*'], ['John', 'J***']] as const) {
    assert.equal(maskName(name), shown)
  }
})

test('identity numbers', () => {
  assert.equal(maskIdNumber('420325199001011234'), '420***********1234')
  assert.equal(maskIdNumber('42032519900101123X'), '420***********123X')
  assert.equal(maskIdNumber('420325900101123'), '420********1123')
  assert.equal(maskIdNumber('E12345678'), 'E******78')
  assert.equal(maskIdNumber('12345'), '*****')
})

test('telephones', () => {
  for (const [phone, shown] of [['13812341234', '138****1234'], ['+86 138 1234 1234', '138****1234'], ['１３８-1234-1234', '138****1234'],
    ['0719-3221234', '0719-*****34'], ['(0719)3221234', '0719-*****34'], ['02787654321', '027-******21'], ['12345', '*****'], ['8673221234', '********34'], ['', '']] as const) {
    assert.equal(maskPhone(phone), shown)
  }
})

test('a credit code is public', () => {
  assert.equal(maskCreditCode('1142032501145506X3'), '1142032501145506X3')
})

test('addresses down to the township', () => {
  for (const [address, shown] of [
    ['湖北省十堰市房县城关镇诗经大道12号3单元402', '湖北省十堰市房县城关镇******'], ['房县九道乡示例一村3组', '房县九道乡******'], ['九道乡示例一村', '九道乡******'],
    ['湖北省十堰市茅箭区五堰街道办事处人民北路', '湖北省十堰市茅箭区五堰街道办事处******'], ['新疆维吾尔自治区伊犁哈萨克自治州新源县则克台镇2巷', '新疆维吾尔自治区伊犁哈萨克自治州新源县则克台镇******'],
    ['北京市朝阳区建国路1号', '北京市朝阳区******'], ['湖北省神农架林区松柏镇1号', '湖北省神农架林区松柏镇******'], ['房县城关镇大市场3号', '房县城关镇******'], ['江苏省镇江市京口区', '江苏省镇江市京口区'], ['房县红塔镇王家湾村', '房县红塔镇******'], ['幸福小区3栋', '******'], ['房县幸福小区3栋', '房县******'],
    ['诗经大道12号房县小区', '******'], ['某某超市对面', '******'], ['3栋', '******'], ['', ''], ['湖北省十堰市房县', '湖北省十堰市房县'],
  ] as const) assert.equal(maskAddress(address), shown)
})

// ---- Properties

const anyText = fc.string({ unit: 'binary' })
const masks = [maskName, maskIdNumber, maskPhone, maskAddress]

test('masking again shows nothing more', () => {
  const phone = fc.stringMatching(/^(\+86)?[01]\d{2,3}-?\d{0,8}$/)
  const address = fc.array(fc.constantFrom('湖北', '省', '房', '县', '市', '区', '城关', '镇', '乡', '路', '街道', '1', '号', '小区')).map((p) => p.join(''))
  for (const mask of masks) {
    fc.assert(fc.property(fc.oneof(anyText, phone, address), (text) => assert.equal(mask(mask(text)), mask(text))))
  }
})

test('a name shows one character at most, and as many signs as it has characters', () => {
  fc.assert(fc.property(fc.array(fc.constantFrom(...'张𠮷㐀䶮·a'), { maxLength: 20 }), (characters) => {
    const shown = [...maskName(characters.join(''))]
    assert.equal(shown.length, characters.length)
    assert.ok(shown.filter((c) => c !== '*').length <= (characters.length > 1 ? 1 : 0))
  }))
})

test('an identity number never shows its birth date, an address never its number', () => {
  fc.assert(fc.property(fc.stringMatching(/^\d{17}[\dX]$/), (number) => {
    assert.match(maskIdNumber(number), /^\d{3}\*{11}\d{3}[\dX]$/)
  }))
  fc.assert(fc.property(fc.array(fc.constantFrom('湖北省', '房县', '城关', '镇', '村', '路', '1', '２', 'A', '号')), (parts) => {
    const shown = maskAddress(parts.join(''))
    assert.ok(!/[\p{N}A-Za-z]/u.test(shown) && parts.join('').startsWith(shown.replaceAll('*', '')))
  }))
})
